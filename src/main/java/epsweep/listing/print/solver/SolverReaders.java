package epsweep.listing.print.solver;

import epsweep.listing.print.kit.PrintReader;
import java.util.List;

/** Optimisers, solvers and statistics. */
public final class SolverReaders {

  /** The surest signs first. */
  public static final List<PrintReader> ALL =
      List.of(
          new TildeLines(),
          new CeresGradientChecker(),
          new StanDiagnose(),
          new OpenMdaoCompact(),
          new OpenMdaoAssert(),
          new OpenMdaoLong(),
          new RolCheckGradient(),
          new MatlabDerivativeCheck(),
          new MaxLik(),
          new OptimxGrchk(),
          new SnoptVerify(),
          new GtsamAssert(),
          new MitgcmGrdchk(),
          new DrakeValuecheck(),
          new PetscTestJacobian(),
          new PetscJacobianNorms());

  private SolverReaders() {}
}
