// What a user would write instead of the tool: an LSTM(H) and a Dense softmax(O) under cross-entropy over
// T steps, gradient-checked by plain loops with one full forward pass for each perturbed parameter.
//
//   g++ -std=c++17 -O3 -march=native -o naive_lstm naive_lstm.cpp
//   ./naive_lstm SIZE TYPE LOSS SECONDS        s555|m32|l128  float32|float64  sum|last
//
// Prints the microseconds that one loss evaluation takes.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>
#include <vector>

template <class R> R sigmoid(R z) { return R(1) / (R(1) + std::exp(-z)); }

template <class R> struct Network {
  int I, H, O, T;
  bool lastStepOnly;
  std::vector<R> Wih, Whh, b, W, bo; // [4H][I], [4H][H], [4H], [O][H], [O]; gates i, f, g, o
  std::vector<R> x, y;               // [T][I], [T][O]
  std::vector<R> z, h, c, out;

  Network(int I, int H, int O, int T, bool lastStepOnly)
      : I(I), H(H), O(O), T(T), lastStepOnly(lastStepOnly), Wih(4 * H * I), Whh(4 * H * H), b(4 * H), W(O * H),
        bo(O), x(T * I), y(T * O), z(4 * H), h(H), c(H), out(O) {
    std::mt19937_64 random(7932);
    double scale = 1 / std::sqrt((double)H);
    std::uniform_real_distribution<double> weight(-scale, scale);
    std::normal_distribution<double> input(0, 1);
    for (auto block : {&Wih, &Whh, &b, &W, &bo})
      for (R &v : *block) v = (R)(float)weight(random);
    for (R &v : x) v = (R)(float)input(random);
    for (int t = 0; t < T; t++) y[t * O + random() % O] = 1;
  }

  R loss() {
    std::fill(h.begin(), h.end(), R(0));
    std::fill(c.begin(), c.end(), R(0));
    R total = 0;
    for (int t = 0; t < T; t++) {
      const R *xt = &x[t * I];
      for (int k = 0; k < 4 * H; k++) {
        R s = b[k];
        const R *wi = &Wih[k * I], *wh = &Whh[k * H];
        for (int j = 0; j < I; j++) s += wi[j] * xt[j];
        for (int j = 0; j < H; j++) s += wh[j] * h[j];
        z[k] = s;
      }
      for (int k = 0; k < H; k++) {
        R i = sigmoid(z[k]), f = sigmoid(z[H + k]), g = std::tanh(z[2 * H + k]), o = sigmoid(z[3 * H + k]);
        c[k] = f * c[k] + i * g;
        h[k] = o * std::tanh(c[k]);
      }
      if (!lastStepOnly || t == T - 1) total += crossEntropy(&y[t * O]);
    }
    return total;
  }

  R crossEntropy(const R *target) {
    R max = -std::numeric_limits<R>::infinity(), sum = 0, loss = 0;
    for (int k = 0; k < O; k++) {
      R s = bo[k];
      for (int j = 0; j < H; j++) s += W[k * H + j] * h[j];
      out[k] = s;
      if (s > max) max = s;
    }
    for (int k = 0; k < O; k++) sum += std::exp(out[k] - max);
    R logSum = max + std::log(sum);
    for (int k = 0; k < O; k++)
      if (target[k] != 0) loss -= target[k] * (out[k] - logSum);
    return loss;
  }
};

// Central differences, parameter after parameter, as a gradient check does, until the time is over.
template <class R> double microsecondsPerEvaluation(int I, int H, int O, int T, bool last, double seconds) {
  Network<R> n(I, H, O, T, last);
  std::vector<R> *blocks[] = {&n.Wih, &n.Whh, &n.b, &n.W, &n.bo};
  const R epsilon = R(1e-3);
  volatile R sink = 0;
  auto now = [] { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); };
  long evaluations = 0;
  double start = now(), end = start;
  // Strides through every block, so that a run too short for a whole check still sees all of them.
  for (size_t round = 0; end - start < seconds; round++)
    for (auto block : blocks) {
      R &w = (*block)[round * 7919 % block->size()];
      R before = w;
      w = before + epsilon;
      R plus = n.loss();
      w = before - epsilon;
      R minus = n.loss();
      w = before;
      sink = sink + (plus - minus) / (2 * epsilon);
      evaluations += 2;
      end = now();
    }
  return 1e6 * (end - start) / evaluations;
}

int main(int argc, char **argv) {
  if (argc != 5) return std::fprintf(stderr, "usage: naive_lstm SIZE TYPE LOSS SECONDS\n"), 2;
  std::string size = argv[1], type = argv[2], loss = argv[3];
  double seconds = std::atof(argv[4]);
  int I = size == "l128" ? 64 : size == "m32" ? 32 : 5;
  int H = size == "l128" ? 128 : size == "m32" ? 32 : 5;
  int T = size == "l128" ? 50 : 39;
  bool last = loss == "last";
  double us = type == "float32" ? microsecondsPerEvaluation<float>(I, H, I, T, last, seconds)
                                : microsecondsPerEvaluation<double>(I, H, I, T, last, seconds);
  std::printf("%.6g\n", us);
}
