package epsweep.listing.print.network;

import epsweep.listing.print.kit.PrintReader;
import java.util.List;

/** Libraries for networks. */
public final class NetworkReaders {

  /** The surest signs first. */
  public static final List<PrintReader> ALL =
      List.of(
          new PyTorchFastMode(),
          new PyTorchGradcheck(),
          new JaxCheckGrads(),
          new ChainerCheckBackward(),
          new TheanoVerifyGrad(),
          new TheanoErrors(),
          new CaffeGradientChecker(),
          new MxnetCheckNumericGradient(),
          new PaddleCheckGrad(),
          new Deeplearning4j(),
          new AutogradCheckGrads(),
          new TensorFlowComputeGradient());

  private NetworkReaders() {}
}
