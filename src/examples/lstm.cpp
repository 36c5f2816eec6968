// The network of the question as a program that epsweep can ask (see PROTOCOL.md): an LSTM, a dense softmax layer,
// cross-entropy at the last step. Plain loops, as one would write them.
//
//   g++ -std=c++17 -O2 -DREAL=float  -o lstm_f lstm.cpp
//   g++ -std=c++17 -O2 -DREAL=double -o lstm_d lstm.cpp
//   g++ -std=c++17 -O2 -DREAL="long double" -o lstm_l lstm.cpp   the reference, if wanted
//   ./lstm_f question.txt            the right gradient
//   ./lstm_f question.txt --average  the question's bug: the LSTM's gradients averaged over the steps
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#ifndef REAL
#define REAL double
#endif
using Real = REAL;
using Vector = std::vector<Real>;

static int I, H, O, T;  // inputs, units, outputs, steps
static Vector theta, x, y;
static int WH, B, V, C;  // where weight_hh, bias, dense.weight and dense.bias begin; weight_ih begins at 0

static Real sigmoid(Real v) { return Real(1) / (Real(1) + std::exp(-v)); }

struct Step { Vector i, f, g, o, c, h; };  // gates, cell state and output of one step

static std::vector<Step> forward() {
  std::vector<Step> steps(T + 1);
  steps[0].c.assign(H, 0);
  steps[0].h.assign(H, 0);
  for (int t = 1; t <= T; t++) {
    Step &s = steps[t];
    const Step &before = steps[t - 1];
    Vector z(4 * H);
    for (int k = 0; k < 4 * H; k++) {
      z[k] = theta[B + k];
      for (int j = 0; j < I; j++) z[k] += theta[k * I + j] * x[(t - 1) * I + j];
      for (int j = 0; j < H; j++) z[k] += theta[WH + k * H + j] * before.h[j];
    }
    for (int k = 0; k < H; k++) {
      s.i.push_back(sigmoid(z[k]));
      s.f.push_back(sigmoid(z[H + k]));
      s.g.push_back(std::tanh(z[2 * H + k]));
      s.o.push_back(sigmoid(z[3 * H + k]));
      s.c.push_back(s.f[k] * before.c[k] + s.i[k] * s.g[k]);
      s.h.push_back(s.o[k] * std::tanh(s.c[k]));
    }
  }
  return steps;
}

static Vector softmax(const Vector &h, Real &loss) {
  Vector z(O), p(O);
  for (int k = 0; k < O; k++) {
    z[k] = theta[C + k];
    for (int j = 0; j < H; j++) z[k] += theta[V + k * H + j] * h[j];
  }
  Real top = z[0], sum = 0;
  for (Real v : z) top = std::max(top, v);
  for (int k = 0; k < O; k++) sum += p[k] = std::exp(z[k] - top);
  loss = 0;
  for (int k = 0; k < O; k++) {
    if (y[k] != 0) loss += y[k] * (std::log(sum) - (z[k] - top));
    p[k] /= sum;
  }
  return p;
}

static Real loss() {
  Real result;
  softmax(forward()[T].h, result);
  return result;
}

static Vector gradient(bool average) {
  std::vector<Step> steps = forward();
  Real unused;
  Vector error = softmax(steps[T].h, unused), g(theta.size(), 0), dh(H, 0), dc(H, 0);
  for (int k = 0; k < O; k++) {
    error[k] -= y[k];
    g[C + k] += error[k];
    for (int j = 0; j < H; j++) {
      g[V + k * H + j] += error[k] * steps[T].h[j];
      dh[j] += error[k] * theta[V + k * H + j];
    }
  }
  for (int t = T; t >= 1; t--) {
    const Step &s = steps[t], &before = steps[t - 1];
    Vector dz(4 * H);
    for (int k = 0; k < H; k++) {
      Real tc = std::tanh(s.c[k]);
      dz[3 * H + k] = dh[k] * tc * s.o[k] * (1 - s.o[k]);
      dc[k] += dh[k] * s.o[k] * (1 - tc * tc);
      dz[k] = dc[k] * s.g[k] * s.i[k] * (1 - s.i[k]);
      dz[H + k] = dc[k] * before.c[k] * s.f[k] * (1 - s.f[k]);
      dz[2 * H + k] = dc[k] * s.i[k] * (1 - s.g[k] * s.g[k]);
      dc[k] *= s.f[k];
    }
    dh.assign(H, 0);
    for (int k = 0; k < 4 * H; k++) {
      g[B + k] += dz[k];
      for (int j = 0; j < I; j++) g[k * I + j] += dz[k] * x[(t - 1) * I + j];
      for (int j = 0; j < H; j++) {
        g[WH + k * H + j] += dz[k] * before.h[j];
        dh[j] += dz[k] * theta[WH + k * H + j];
      }
    }
  }
  for (int k = 0; average && k < V; k++) g[k] /= T;
  return g;
}

static void print(const Vector &numbers) {
  for (Real v : numbers) std::printf("%La ", static_cast<long double>(v));
  std::puts("");
}

static Vector numbers(std::istream &in, int count) {
  Vector result(count);
  for (Real &v : result) in >> v;
  return result;
}

int main(int count, char **arguments) {
  std::ifstream file(count > 1 ? arguments[1] : "question.txt");
  if (!(file >> I >> H >> O >> T)) {
    std::fprintf(stderr, "no file of weights\n");
    return 1;
  }
  WH = 4 * H * I, B = WH + 4 * H * H, V = B + 4 * H, C = V + O * H;
  theta = numbers(file, C + O), x = numbers(file, T * I), y = numbers(file, O);
  bool average = count > 2 && std::string(arguments[2]) == "--average";
  for (std::string line, word; std::getline(std::cin, line); std::fflush(stdout)) {
    std::istringstream in(line);
    in >> word;
    if (word == "epsweep") std::puts("epsweep 1");
    else if (word == "blocks")
      std::printf("lstm.weight_ih %d %d 4 lstm.weight_hh %d %d 4 lstm.bias %d 1 4 dense.weight %d %d 1 dense.bias %d 1 1\n",
                  4 * H, I, 4 * H, H, 4 * H, O, H, O);
    else if (word == "values") print(theta);
    else if (word == "gradient") print(gradient(average));
    else if (word == "loss") {
      int losses, index;
      Vector result;
      for (in >> losses; losses > 0; losses--) {
        Real value, kept;
        in >> index >> value;
        kept = theta[index], theta[index] = value;
        result.push_back(loss());
        theta[index] = kept;
      }
      print(result);
    } else if (word == "point") {
      const Vector kept = theta;
      theta = numbers(in, C + O);
      print({loss()});
      theta = kept;
    } else break;
  }
}
