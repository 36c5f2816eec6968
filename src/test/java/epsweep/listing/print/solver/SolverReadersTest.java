package epsweep.listing.print.solver;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.listing.print.Pairs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolverReadersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TildeLines                | -655.5999713479347 -651.5999999999999; 13.776333629422766 13.798494268463347
          CeresGradientChecker      | -8.22788 -8.22788; -0.720507 -1.08076
          SnoptVerify               | -0.380984368 1.0; -0.380984691 -0.380984683
          GtsamAssert               | 0.5 0.0; 0.866025 1.0; 0.0 0.0
          MitgcmGrdchk              | -0.0095231880436652 -0.0095230937004089
          DrakeValuecheck           | -2.77E-4 0.0; -0.883951 -0.883707
          StanDiagnose              | -2.69745 -2.69745; 0.392099 0.392099
          OpenMdaoCompact           | 111.33 111.33; 2.0826 2.0826
          OpenMdaoLong              | 12.000001 10.0
          MatlabDerivativeCheck     | 0.126023 -0.126021
          MaxLik                    | 3.4210884 3.4210883; 3.846912 1.923456
          OptimxGrchk               | -215.6 -215.6; -88.0 -88.0
          PetscTestJacobian         | 8.0 4.0; 1.0 1.0; 2.0 2.0; 0.5 0.0
          """)
  void aSampleHasThesePairsOfNumericAndAnalytic(String reader, String expected) {
    assertThat(Pairs.ofSample(SolverReaders.ALL, reader)).isEqualTo(expected);
  }
}
