package epsweep.analysis.judgement;

import epsweep.network.fault.FaultKind;
import java.util.OptionalDouble;

/**
 * The name of a mistake that was proved.
 *
 * @param factor k in n = k·g, where there is one
 * @param residual of g, once the mistake is put right, as a share of ‖g‖
 */
public record Mistake(FaultKind kind, OptionalDouble factor, double residual) {}
