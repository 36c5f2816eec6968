// L = Σ aᵢ θᵢ³ in float or double (-DSCALAR=double); with -DBUG its gradient lacks the factor 3. In "long double" it
// is the reference of the two.
#include "epsweep.hpp"

#ifndef SCALAR
#define SCALAR float
#endif

int main() {
  using Scalar = SCALAR;
  const std::vector<Scalar> theta = {Scalar(0.3), Scalar(-0.7), Scalar(1.1), Scalar(0.9), Scalar(-0.2), Scalar(0.5)};
  const auto a = [](std::size_t i) { return Scalar(1) / Scalar(i + 1); };
  epsweep::Problem<Scalar> problem;
  problem.blocks = {{"w", 2, 2}, {"b", 2}};
  problem.values = [&] { return theta; };
  problem.gradient = [&] {
    std::vector<Scalar> g;
    for (std::size_t i = 0; i < theta.size(); ++i) {
#ifdef BUG
      g.push_back(a(i) * theta[i] * theta[i]);
#else
      g.push_back(3 * a(i) * theta[i] * theta[i]);
#endif
    }
    return g;
  };
  problem.loss = [&](const std::vector<Scalar>& at) {
    Scalar sum = 0;
    for (std::size_t i = 0; i < at.size(); ++i) sum += a(i) * at[i] * at[i] * at[i];
    return sum;
  };
  return problem.serve();
}
