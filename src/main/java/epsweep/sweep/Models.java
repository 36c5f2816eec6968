package epsweep.sweep;

import epsweep.function.ScalarFunction;
import epsweep.gradient.FunctionModel;
import epsweep.gradient.Model;
import epsweep.gradient.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkData;
import epsweep.network.NetworkSpec;
import epsweep.network.StoredNetwork;
import epsweep.network.WeightSource;
import java.io.IOException;
import java.nio.file.Path;

/** Makes what a sweep file names: draws or reads a network's numbers, looks a function up. */
public final class Models {

  private Models() {}

  /**
   * The model to sweep.
   *
   * @param folder what a path in the sweep file is relative to
   * @throws epsweep.network.InputException if a file of weights is missing or wrong
   */
  public static Model of(Subject subject, Path folder) throws IOException {
    if (subject instanceof Subject.OfFunction function) {
      return new FunctionModel(ScalarFunction.named(function.function()), function.at());
    }
    NetworkSpec spec = subject.network().orElseThrow();
    NetworkData data =
        spec.weights() instanceof WeightSource.Stored stored
            ? StoredNetwork.read(folder.resolve(stored.path()), spec)
            : DrawnNetwork.of(spec, (WeightSource.Seeded) spec.weights());
    return new NetworkModel(spec, data);
  }
}
