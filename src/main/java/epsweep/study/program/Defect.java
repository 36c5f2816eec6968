package epsweep.study.program;

import epsweep.gradient.Model;
import epsweep.parameter.Block;
import epsweep.study.verdict.LossNature;
import epsweep.study.verdict.RandomPlan;
import java.util.Random;
import java.util.function.Function;

/** What may be hard about a loss whose gradient is right: one thing at a time. */
enum Defect {
  NONE("plain", LossNature.SMOOTH, Draw::smooth),
  NOISE("noise of few ulp to 1e-2", LossNature.ROUGH, Draw::noisy),
  GLITCHES("a few losses off", LossNature.ROUGH, Draw::glitches),
  NOISE_AWAY("noise further off", LossNature.ROUGH, Draw::noisyFurtherOff),
  UNLIKE("L(θ) computed otherwise", LossNature.ROUGH, Draw::unlike),
  CELLS("another constant in every cell", LossNature.ROUGH, Draw::cells),
  PRINTED("printed digits", LossNature.ROUGH, Draw::printed),
  DECIMALS("printed decimals", LossNature.ROUGH, Draw::decimals),
  FLOAT32("float32 underneath", LossNature.ROUGH, d -> new Underneath(d.smooth(), d.coin())),
  KINK_HERE("a kink at θ", LossNature.KINKED, d -> d.kink(0)),
  KINK_NEAR("a kink near θ", LossNature.KINKED, d -> d.kink(d.distance())),
  KINK_EVERYWHERE("kinks at θ in all rows", LossNature.KINKED, d -> d.power(1)),
  BENT(
      "|x|^1.1 to |x|^1.9 at θ",
      LossNature.KINKED,
      d -> d.power(1.1 + 0.8 * d.random().nextDouble())),
  PIECEWISE(
      "piecewise linear", LossNature.KINKED, d -> new FormulaModel(Deviations.drawn(d.random()))),
  POLE("a pole near θ", LossNature.ROUGH, Draw::pole),
  PADDED("exact ReLU ties", LossNature.KINKED, d -> d.networks().padded()),
  JUMP_HERE("a jump at θ", LossNature.ROUGH, d -> d.jump(0)),
  JUMP_NEAR("a jump near θ", LossNature.ROUGH, d -> d.jump(d.distance())),
  NAN_FAR("not finite further off", LossNature.ROUGH, Draw::beyond),
  OFFSET("a large constant", LossNature.SMOOTH, d -> d.offset(1e2, 1e10)),
  HIDDEN("a constant that hides the loss", LossNature.ROUGH, d -> d.offset(1e10, 1e18)),
  SCALED("another unit", LossNature.SMOOTH, Draw::scaled),
  SATURATED("saturated", LossNature.SMOOTH, d -> d.networks().saturated()),
  MINIMUM("a minimum", LossNature.SMOOTH, d -> d.fitted(0)),
  NEAR_MINIMUM("near a minimum", LossNature.SMOOTH, d -> d.fitted(d.nearly())),
  NORMALISED(
      "a bias before normalisation",
      LossNature.SMOOTH,
      d -> new FormulaModel(Normalised.drawn(d.random())));

  private final String label;
  private final LossNature nature;

  @SuppressWarnings("ImmutableEnumChecker") // stateless
  private final Function<Draw, Model> model;

  Defect(String label, LossNature nature, Function<Draw, Model> model) {
    this.label = label;
    this.nature = nature;
    this.model = model;
  }

  String label() {
    return label;
  }

  LossNature nature() {
    return nature;
  }

  /** A right gradient with this defect. */
  Model drawn(Random random) {
    return model.apply(new Draw(random, new RandomPlan(random), new SmallNetwork(random)));
  }

  /** Draws the parts of a model. */
  private record Draw(Random random, RandomPlan sizes, SmallNetwork networks) {

    Model smooth() {
      return switch (random.nextInt(8)) {
        case 0 -> new FormulaModel(Waves.drawn(random));
        case 6 -> new FormulaModel(Polynomial.drawn(random));
        case 7 -> new FormulaModel(Waves.drawn(random).stretched(random));
        case 1 -> new FormulaModel(Exponentials.drawn(random));
        case 2 -> new FormulaModel(LeastSquares.drawn(random, 1));
        default -> networks.smooth();
      };
    }

    Model noisy() {
      return new Spoilt(
          smooth(), new LossDefect.Noise(sizes.logUniform(1e-16, 1e-2), random.nextInt()));
    }

    Model glitches() {
      double share = sizes.logUniform(0.005, 0.3);
      return new Spoilt(
          smooth(), new LossDefect.Glitches(sizes.logUniform(1e-10, 1), share, random.nextInt()));
    }

    Model noisyFurtherOff() {
      LossDefect.Noise noise =
          new LossDefect.Noise(sizes.logUniform(1e-12, 1e-1), random.nextInt());
      return new Spoilt(smooth(), new LossDefect.NoiseFurtherOff(noise));
    }

    Model unlike() {
      return new Spoilt(smooth(), new LossDefect.Unlike(sizes.logUniform(1e-15, 1e-1)));
    }

    Model cells() {
      double width = sizes.logUniform(1e-7, 1e-1);
      return new Spoilt(
          smooth(), new LossDefect.Cells(width, sizes.logUniform(1e-12, 1e-2), random.nextInt()));
    }

    Model decimals() {
      return new Spoilt(smooth(), new LossDefect.Decimals(2 + random.nextInt(10)));
    }

    Model power(double exponent) {
      return new Spoilt(smooth(), new LossDefect.Power(sizes.logUniform(1e-4, 3), exponent));
    }

    Model pole() {
      Model base = smooth();
      double at = (coin() ? 1 : -1) * sizes.logUniform(1e-2, 1);
      double height = sizes.logUniform(1e-4, 1) * at * at;
      return new Spoilt(base, new LossDefect.Pole(parameter(base), at, height));
    }

    Model printed() {
      return new Spoilt(smooth(), new LossDefect.Printed(3 + random.nextInt(11)));
    }

    Model kink(double at) {
      Model base = smooth();
      double height = sizes.logUniform(1e-3, 3);
      double slope = at == 0 ? height * (random.nextInt(3) - 1) : -height * Math.signum(at);
      return new Spoilt(base, new LossDefect.Kink(parameter(base), at, height, slope));
    }

    Model jump(double at) {
      Model base = smooth();
      return new Spoilt(base, new LossDefect.Jump(parameter(base), at, sizes.logUniform(1e-6, 1)));
    }

    Model beyond() {
      Model base = smooth();
      double value = coin() ? Double.NaN : Double.POSITIVE_INFINITY;
      return new Spoilt(base, new LossDefect.Beyond(parameter(base), Math.abs(distance()), value));
    }

    Model offset(double from, double to) {
      return new Spoilt(smooth(), new LossDefect.Offset(sizes.logUniform(from, to)));
    }

    Model scaled() {
      double factor = sizes.logUniform(1, random.nextInt(3) == 0 ? 1e200 : 1e30);
      return new Spoilt(smooth(), new LossDefect.Scaled(coin() ? factor : 1 / factor));
    }

    Model fitted(double off) {
      return coin() ? new FormulaModel(LeastSquares.drawn(random, off)) : networks.fitted(off);
    }

    double nearly() {
      return sizes.logUniform(1e-8, 1e-1);
    }

    double distance() {
      return (coin() ? 1 : -1) * sizes.logUniform(1e-8, 1);
    }

    boolean coin() {
      return random.nextBoolean();
    }

    private int parameter(Model base) {
      return random.nextInt(base.blocks().stream().mapToInt(Block::size).sum());
    }
  }
}
