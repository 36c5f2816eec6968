import java.util.Locale;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Microseconds that one loss evaluation takes in Deeplearning4j's own gradient check, in double
 * precision: the network s555 of LaneBenchmark, an LSTM(5) without peepholes and a softmax over 5
 * classes under cross-entropy, summed over 39 steps.
 *
 * <p>A check takes central differences, two forward passes for each of the 250 parameters, and one
 * backward pass, which is counted as nothing.
 */
public final class Deeplearning4jBenchmark {

  private static final int WIDTH = 5;
  private static final int STEPS = 39;
  private static final double NANOSECONDS = 1e9;

  private Deeplearning4jBenchmark() {}

  public static void main(String[] args) {
    double seconds = Double.parseDouble(args[0]);
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    Nd4j.getRandom().setSeed(1);
    MultiLayerNetwork network = new MultiLayerNetwork(configuration());
    network.init();
    INDArray input = Nd4j.randn(DataType.DOUBLE, 1, WIDTH, STEPS);
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, 1, WIDTH, STEPS);
    for (int t = 0; t < STEPS; t++) {
      labels.putScalar(0, 3 * t % WIDTH, t, 1);
    }
    microseconds(network, input, labels, seconds); // the JIT compiles
    System.out.printf(Locale.ROOT, "%.6g%n", microseconds(network, input, labels, seconds));
  }

  private static MultiLayerConfiguration configuration() {
    return new NeuralNetConfiguration.Builder()
        .seed(1)
        .dataType(DataType.DOUBLE)
        .updater(new NoOp())
        .weightInit(WeightInit.XAVIER)
        .list()
        .layer(new LSTM.Builder().nIn(WIDTH).nOut(WIDTH).activation(Activation.TANH).build())
        .layer(
            new RnnOutputLayer.Builder(LossFunction.MCXENT)
                .nIn(WIDTH)
                .nOut(WIDTH)
                .activation(Activation.SOFTMAX)
                .build())
        .build();
  }

  /** Whole gradient checks until the time is over. */
  private static double microseconds(
      MultiLayerNetwork network, INDArray input, INDArray labels, double seconds) {
    long evaluations = 0;
    long start = System.nanoTime();
    long end = start;
    while (end - start < NANOSECONDS * seconds) {
      check(network, input, labels);
      evaluations += 2 * network.numParams();
      end = System.nanoTime();
    }
    return 1e-3 * (end - start) / evaluations;
  }

  /**
   * With the values of Deeplearning4j's own tests; a failure would mean that we set it up wrong.
   */
  private static void check(MultiLayerNetwork network, INDArray input, INDArray labels) {
    boolean correct =
        GradientCheckUtil.checkGradients(
            new GradientCheckUtil.MLNConfig()
                .net(network)
                .input(input)
                .labels(labels)
                .epsilon(1e-6)
                .maxRelError(1e-3)
                .minAbsoluteError(1e-8)
                .print(GradientCheckUtil.PrintMode.FAILURES_ONLY));
    if (!correct || network.numParams() != 250) {
      throw new IllegalStateException(
          "the check failed, or parameters are not 250 but " + network.numParams());
    }
  }
}
