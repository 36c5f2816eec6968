package epsweep.trial.rule;

/** How a rule looks for ε; keeps nothing between runs. */
@FunctionalInterface
interface Search {

  StepChoice.Chosen in(Trial trial) throws NoStepException;
}
