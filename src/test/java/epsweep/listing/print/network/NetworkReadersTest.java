package epsweep.listing.print.network;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.listing.print.Pairs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkReadersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PyTorchGradcheck          | 0.7133 -0.7133; 0.0 0.0; 0.0 0.0; 0.77 -0.77
          JaxCheckGrads             | 2.12132 0.707107
          ChainerCheckBackward      | -11.154563571250966 -11.14185535922681
          TheanoVerifyGrad          | 257521.421875 337197.1875
          CaffeGradientChecker      | 0.04006000000000287 0.020030000000000006
          MxnetCheckNumericGradient | 0.523432 0.705208; 0.4248553 0.4248551; 0.39395675 0.39395686
          PaddleCheckGrad           | 0.1490116 0.2107423
          Deeplearning4j            | 0.114286101 0.114286099; -0.2389618450449049 2.0
          AutogradCheckGrads        | 1.2345678912 1.2345678901
          TensorFlowComputeGradient | 0.6 0.2; 0.0 0.0; 0.0 0.0; 0.6 0.2
          """)
  void aSampleHasThesePairsOfNumericAndAnalytic(String reader, String expected) {
    assertThat(Pairs.ofSample(NetworkReaders.ALL, reader)).isEqualTo(expected);
  }
}
