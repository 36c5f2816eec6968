package epsweep.network;

import epsweep.arithmetic.Float32;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * LSTMs and dense layers written out for one network in plain floats, with tf32's definition where
 * a matrix meets a vector, and nothing shared with the model but the elementary functions and the
 * loss: one sequence, loss at the last step.
 */
final class PlainTf32 {

  private final Float32 math = new Float32();
  private final NetworkSpec spec;
  private final float[] p;
  private final float[] inputs;
  private final float[] targets;

  PlainTf32(NetworkSpec spec, NetworkData data) {
    this.spec = spec;
    p = math.vector(data.parameters());
    inputs = math.vector(data.inputs());
    targets = math.vector(data.targets());
  }

  /** Kept on the way forward: [step][unit], an LSTM's z [step][4 units] activated. */
  private record Kept(float[][] x, float[][] z, float[][] c, float[][] h) {}

  float loss() {
    List<Kept> kept = forward();
    return lossOf(last(kept));
  }

  float[] gradient() {
    List<Kept> kept = forward();
    float[][] errors = new float[spec.steps()][spec.outputs()];
    errors[errors.length - 1] = lossDerivative(last(kept));
    float[] gradient = new float[p.length];
    int to = p.length;
    for (int layer = kept.size() - 1; layer >= 0; layer--) {
      LayerSpec is = spec.layers().get(layer);
      to -= size(is, kept.get(layer).x[0].length);
      errors =
          is instanceof LayerSpec.Lstm
              ? backLstm(kept.get(layer), errors, is.units(), to, gradient)
              : backDense(kept.get(layer), errors, is, to, gradient);
    }
    return gradient;
  }

  private List<Kept> forward() {
    List<Kept> kept = new ArrayList<>();
    float[][] x = new float[spec.steps()][];
    for (int t = 0; t < x.length; t++) {
      x[t] = Arrays.copyOfRange(inputs, t * spec.inputs(), (t + 1) * spec.inputs());
    }
    int from = 0;
    for (LayerSpec is : spec.layers()) {
      kept.add(is instanceof LayerSpec.Lstm ? lstm(x, is.units(), from) : dense(x, is, from));
      from += size(is, x[0].length);
      x = kept.get(kept.size() - 1).h;
    }
    return kept;
  }

  private static int size(LayerSpec layer, int inputs) {
    return layer instanceof LayerSpec.Lstm
        ? 4 * layer.units() * (inputs + layer.units() + 1)
        : layer.units() * (inputs + 1);
  }

  private float[] last(List<Kept> kept) {
    return kept.get(kept.size() - 1).h[spec.steps() - 1];
  }

  private float lossOf(float[] y) {
    float[] total = new float[1];
    float[][] rows = new float[y.length][1];
    math.scatter(y, rows);
    loss(y.length).add(total, rows, targets, (spec.steps() - 1) * y.length, 1);
    return total[0];
  }

  private float[] lossDerivative(float[] y) {
    float[][] rows = new float[y.length][1];
    math.scatter(y, rows);
    return loss(y.length).derivative(rows, targets, (spec.steps() - 1) * y.length);
  }

  private Loss<float[]> loss(int outputs) {
    return Loss.of(math, spec.loss(), outputs, 1);
  }

  private Kept dense(float[][] x, LayerSpec layer, int from) {
    int units = layer.units();
    int inputs = x[0].length;
    float[][] y = new float[x.length][units];
    for (int t = 0; t < x.length; t++) {
      for (int k = 0; k < units; k++) {
        float z = p[from + units * inputs + k];
        for (int j = 0; j < inputs; j++) {
          z = z + tf32(p[from + k * inputs + j]) * tf32(x[t][j]);
        }
        y[t][k] = z;
      }
      activate(y[t], ((LayerSpec.Dense) layer).activation(), 0, units);
    }
    return new Kept(x, y, y, y);
  }

  private void activate(float[] y, Activation activation, int from, int to) {
    switch (activation) {
      case IDENTITY -> {}
      case TANH -> math.tanh(y, y, from, to);
      case SIGMOID -> math.sigmoid(y, y, from, to);
      case RELU -> math.max(y, y, new float[to], from, to);
    }
  }

  private float[][] backDense(
      Kept kept, float[][] errors, LayerSpec layer, int from, float[] gradient) {
    int inputs = kept.x[0].length;
    int units = layer.units();
    float[][] result = new float[errors.length][inputs];
    for (int t = 0; t < errors.length; t++) {
      for (int k = 0; k < units; k++) {
        float y = kept.h[t][k];
        float slope =
            switch (((LayerSpec.Dense) layer).activation()) {
              case IDENTITY -> 1;
              case TANH -> 1 - y * y;
              case SIGMOID -> (1 - y) * y;
              case RELU -> y > 0 ? 1 : 0;
            };
        float delta = slope * errors[t][k];
        for (int j = 0; j < inputs; j++) {
          gradient[from + k * inputs + j] += tf32(delta) * tf32(kept.x[t][j]);
          result[t][j] += tf32(delta) * tf32(p[from + k * inputs + j]);
        }
        gradient[from + units * inputs + k] += delta;
      }
    }
    return result;
  }

  private Kept lstm(float[][] x, int units, int from) {
    int inputs = x[0].length;
    int recurrent = from + 4 * units * inputs;
    int bias = recurrent + 4 * units * units;
    float[][] z = new float[x.length][4 * units];
    float[][] c = new float[x.length][units];
    float[][] h = new float[x.length][units];
    for (int t = 0; t < x.length; t++) {
      float[] before = t == 0 ? new float[units] : h[t - 1];
      for (int k = 0; k < 4 * units; k++) {
        float sum = p[bias + k];
        for (int j = 0; j < inputs; j++) {
          sum = sum + tf32(p[from + k * inputs + j]) * tf32(x[t][j]);
        }
        for (int j = 0; j < units; j++) {
          sum = sum + tf32(p[recurrent + k * units + j]) * tf32(before[j]);
        }
        z[t][k] = sum;
      }
      math.sigmoid(z[t], z[t], 0, 2 * units);
      math.tanh(z[t], z[t], 2 * units, 3 * units);
      math.sigmoid(z[t], z[t], 3 * units, 4 * units);
      for (int j = 0; j < units; j++) {
        float kept = t == 0 ? 0 : z[t][units + j] * c[t - 1][j];
        c[t][j] = kept + z[t][j] * z[t][2 * units + j];
        h[t][j] = z[t][3 * units + j] * tanh(c[t][j]);
      }
    }
    return new Kept(x, z, c, h);
  }

  private float[][] backLstm(Kept kept, float[][] errors, int units, int from, float[] gradient) {
    int inputs = kept.x[0].length;
    int recurrent = from + 4 * units * inputs;
    int bias = recurrent + 4 * units * units;
    float[][] result = new float[errors.length][inputs];
    float[] later = new float[units];
    float[] dc = new float[units];
    for (int t = errors.length - 1; t >= 0; t--) {
      float[] delta = new float[4 * units];
      for (int j = 0; j < units; j++) {
        float i = kept.z[t][j];
        float f = kept.z[t][units + j];
        float g = kept.z[t][2 * units + j];
        float o = kept.z[t][3 * units + j];
        float tanhC = tanh(kept.c[t][j]);
        float dh = errors[t][j] + later[j];
        dc[j] = dc[j] + dh * (o * (1 - tanhC * tanhC));
        delta[j] = dc[j] * g * ((1 - i) * i);
        delta[units + j] = dc[j] * (t == 0 ? 0 : kept.c[t - 1][j]) * ((1 - f) * f);
        delta[2 * units + j] = dc[j] * i * (1 - g * g);
        delta[3 * units + j] = dh * tanhC * ((1 - o) * o);
        dc[j] = dc[j] * f;
      }
      later = new float[units];
      for (int k = 0; k < 4 * units; k++) {
        float d = tf32(delta[k]);
        for (int j = 0; j < inputs; j++) {
          gradient[from + k * inputs + j] += d * tf32(kept.x[t][j]);
          result[t][j] += d * tf32(p[from + k * inputs + j]);
        }
        for (int j = 0; j < units; j++) {
          gradient[recurrent + k * units + j] += d * tf32(t == 0 ? 0 : kept.h[t - 1][j]);
          later[j] += d * tf32(p[recurrent + k * units + j]);
        }
        gradient[bias + k] += delta[k];
      }
    }
    return result;
  }

  private float tanh(float x) {
    float[] y = {x};
    math.tanh(y, y, 0, 1);
    return y[0];
  }

  /** To a whole number of units of the tenth fraction bit. */
  static float tf32(float x) {
    if (x == 0) {
      return x;
    }
    double unit = Math.scalb(1.0, Math.max(Math.getExponent(x), Float.MIN_EXPONENT) - 10);
    return (float) (Math.rint(x / unit) * unit);
  }
}
