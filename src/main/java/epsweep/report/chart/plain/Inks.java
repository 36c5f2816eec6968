package epsweep.report.chart.plain;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.report.chart.kit.HeatRamp;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.util.List;
import java.util.Map;

/** What a picture is drawn with: the hues of all charts, or black and greys for print. */
public enum Inks {
  /** A format's hue. */
  HUES(Theme.INK, Theme.GRID) {
    @Override
    public Theme.Look look(Build build) {
      return Theme.build(build);
    }

    @Override
    Theme.Look pale(Build build) {
      return look(build).pale();
    }

    @Override
    public Theme.Look of(Theme.Look look) {
      return look;
    }

    @Override
    public Theme.Look broad(Build build) {
      Theme.Look look = look(build);
      return new Theme.Look(look.line(), look.text(), BROAD);
    }

    @Override
    public Theme.Look among(Build build, int place) {
      return Theme.format(build.format()).among(place);
    }

    @Override
    public Theme.Look thin(Build build) {
      return look(build).thin();
    }

    @Override
    HeatRamp of(HeatRamp ramp) {
      return ramp;
    }

    @Override
    String manner(Build build) {
      return "in colour";
    }
  },

  /** A format's dashes and width; greys only for what stands behind. */
  BLACK(Color.BLACK, new Color(0xDDDDDD)) {
    @Override
    public Theme.Look look(Build build) {
      return build.hasDoubleLoss() ? in(GREY, build, 1) : in(Color.BLACK, build, 1);
    }

    @Override
    Theme.Look pale(Build build) {
      return in(GREY, build, 0.6f);
    }

    @Override
    public Theme.Look of(Theme.Look look) {
      Color line = neutral(look.line());
      return new Theme.Look(line, Color.BLACK, PRINTED * look.width(), look.dashes());
    }

    @Override
    public Theme.Look broad(Build build) {
      return new Theme.Look(PALE, Color.BLACK, PRINTED * BROAD);
    }

    @Override
    public Theme.Look among(Build build, int place) {
      return of(new Theme.Look(Color.BLACK, Color.BLACK, 1).among(place));
    }

    @Override
    public Theme.Look thin(Build build) {
      return new Theme.Look(PALE, Color.BLACK, 1);
    }

    @Override
    HeatRamp of(HeatRamp ramp) {
      return ramp.inGrey();
    }

    @Override
    String manner(Build build) {
      return (build.hasDoubleLoss() ? "grey, " : "") + dash(build).words();
    }
  };

  /** 4.5 to 1 on white, as text must have. */
  private static final Color GREY = new Color(0x767676);

  /** Under other lines. */
  private static final Color PALE = new Color(0xB4B4B4);

  private static final float BROAD = 8;

  /** How wide lines are on paper, against those on screens. */
  private static final float PRINTED = 0.65f;

  private static final double DARK = 0x30;
  private static final float WIDE = 3.4f;
  private static final float NARROW = 2.4f;

  /**
   * How a line is broken.
   *
   * @param words what a caption calls it
   */
  private record Dash(String words, List<Float> lengths) {}

  private static final Map<String, Dash> DASHES =
      Map.of(
          Format.FLOAT64.name(), new Dash("solid", List.of()),
          Format.FLOAT32.name(), new Dash("dashed", List.of(9f, 4.5f)),
          Format.BFLOAT16.name(), new Dash("dotted", List.of(2.4f, 4.5f)),
          Format.FLOAT16.name(), new Dash("dash-dotted", List.of(10f, 4f, 2.4f, 4f)),
          Format.TF32.name(), new Dash("long dashes", List.of(17f, 5f)));

  /** Of formats without a name of their own. */
  private static final Dash UNNAMED =
      new Dash("dash and two dots", List.of(10f, 4f, 2.4f, 4f, 2.4f, 4f));

  private final Color ink;
  private final Color grid;

  Inks(Color ink, Color grid) {
    this.ink = ink;
    this.grid = grid;
  }

  /** Of axes and words. */
  Color ink() {
    return ink;
  }

  Color grid() {
    return grid;
  }

  /** How a build's curve is drawn. */
  public abstract Theme.Look look(Build build);

  /** How the curve is drawn that a right gradient would have. */
  abstract Theme.Look pale(Build build);

  /** Of a line that no build's look tells from others: a scheme, a part of an error, a sweep. */
  public abstract Theme.Look of(Theme.Look look);

  /** A build's wide line that others are drawn over. */
  public abstract Theme.Look broad(Build build);

  /** A build's curve in one of several sweeps. */
  public abstract Theme.Look among(Build build, int place);

  /** How one of a build's many curves is drawn. */
  public abstract Theme.Look thin(Build build);

  /** Of a heat map. */
  abstract HeatRamp of(HeatRamp ramp);

  /** Of curves behind those that count. */
  public Color behind() {
    return neutral(Theme.OTHER_CURVES);
  }

  /** As light, without hue; ink is black. */
  private static Color neutral(Color colour) {
    double luminance =
        0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
    int grey = luminance < DARK ? 0 : (int) Math.round(luminance);
    return new Color(grey, grey, grey);
  }

  /** How a caption tells a build's curve from others. */
  abstract String manner(Build build);

  private static Dash dash(Build build) {
    return DASHES.getOrDefault(build.format().name(), UNNAMED);
  }

  private static Theme.Look in(Color colour, Build build, float scale) {
    List<Float> dashes = dash(build).lengths();
    float width = scale * (dashes.isEmpty() ? WIDE : NARROW);
    return new Theme.Look(colour, colour, width, dashes);
  }
}
