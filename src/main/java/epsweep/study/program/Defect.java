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
  PRINTED("printed digits", LossNature.ROUGH, Draw::printed),
  FLOAT32("float32 underneath", LossNature.ROUGH, d -> new Underneath(d.smooth(), d.coin())),
  KINK_HERE("a kink at θ", LossNature.KINKED, d -> d.kink(0)),
  KINK_NEAR("a kink near θ", LossNature.KINKED, d -> d.kink(d.distance())),
  PADDED("exact ReLU ties", LossNature.KINKED, d -> d.networks().padded()),
  JUMP_HERE("a jump at θ", LossNature.ROUGH, d -> d.jump(0)),
  JUMP_NEAR("a jump near θ", LossNature.ROUGH, d -> d.jump(d.distance())),
  NAN_FAR("not finite further off", LossNature.ROUGH, Draw::beyond),
  OFFSET("a large constant", LossNature.SMOOTH, Draw::offset),
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
      return switch (random.nextInt(6)) {
        case 0 -> new FormulaModel(Waves.drawn(random));
        case 1 -> new FormulaModel(Exponentials.drawn(random));
        case 2 -> new FormulaModel(LeastSquares.drawn(random, 1));
        default -> networks.smooth();
      };
    }

    Model noisy() {
      return new Spoilt(
          smooth(), new LossDefect.Noise(sizes.logUniform(1e-16, 1e-2), random.nextInt()));
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

    Model offset() {
      return new Spoilt(smooth(), new LossDefect.Offset(sizes.logUniform(1e2, 1e12)));
    }

    Model scaled() {
      double factor = sizes.logUniform(1, 1e30);
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
