// The most multiply-adds per second that one core can do: independent chains v = v * m + a over the widest vectors, in
// registers alone, with two roundings as the tool's arithmetic has them and not FMA's one.
//
//   g++ -std=c++17 -O3 -march=native -ffp-contract=off -o peak peak.cpp
//   ./peak TYPE SECONDS        float32|float64
//
// Prints the picoseconds that one multiply-add takes.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

// A product and a sum take about 8 cycles, and a core starts at most two of each per cycle: 16 chains keep it busy.
// Where there are but 16 registers, two of them hold m and a.
#if defined(__AVX512F__)
constexpr int BYTES = 64, CHAINS = 24;
#elif defined(__AVX__)
constexpr int BYTES = 32, CHAINS = 14;
#else
constexpr int BYTES = 16, CHAINS = 12;
#endif

template <class R> double picoseconds(double seconds) {
  typedef R Vector __attribute__((vector_size(BYTES)));
  constexpr int LANES = BYTES / sizeof(R);
  constexpr long STEPS = 1 << 16;
  volatile R shrink = R(0.75), add = R(0.25); // unknown to the compiler; v tends to 1
  const Vector m = Vector{} + shrink, a = Vector{} + add;
  Vector v[CHAINS];
  for (int k = 0; k < CHAINS; k++) v[k] = Vector{} + R(k);
  auto now = [] { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); };
  long steps = 0;
  double start = now(), end = start;
  for (; end - start < seconds; steps += STEPS, end = now())
    for (long s = 0; s < STEPS; s++)
#pragma GCC unroll 24
      for (int k = 0; k < CHAINS; k++) v[k] = v[k] * m + a;
  volatile R sink = 0;
  for (const Vector &chain : v) sink = sink + chain[0];
  return 1e12 * (end - start) / steps / (CHAINS * LANES);
}

int main(int argc, char **argv) {
  if (argc != 3) return std::fprintf(stderr, "usage: peak float32|float64 SECONDS\n"), 2;
  double seconds = std::atof(argv[2]);
  std::printf("%.6g\n", argv[1] == std::string("float32") ? picoseconds<float>(seconds) : picoseconds<double>(seconds));
}
