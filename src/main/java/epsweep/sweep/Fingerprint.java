package epsweep.sweep;

import epsweep.sweep.plan.SweepPlan;
import epsweep.text.ToolVersion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Tells sweeps apart by what their items depend on: the tool's version, the step, which parameters
 * are perturbed, and every build's name, loss and gradient to the last bit, into which the weights
 * and the data have gone.
 */
final class Fingerprint {

  private Fingerprint() {}

  /** The SHA-256 of all that. */
  static byte[] of(SweepPlan plan, List<BuildRun<?>> builds, int[] swept) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    text(digest, ToolVersion.current());
    text(digest, plan.step().name());
    ByteBuffer positions = ByteBuffer.allocate(Integer.BYTES * swept.length);
    positions.asIntBuffer().put(swept);
    digest.update(positions);
    for (BuildRun<?> build : builds) {
      text(digest, build.build().name());
      ByteBuffer numbers = ByteBuffer.allocate(Double.BYTES * (1 + swept.length));
      numbers.asDoubleBuffer().put(build.loss()).put(build.analytic());
      digest.update(numbers);
    }
    return digest.digest();
  }

  private static void text(MessageDigest digest, String text) {
    digest.update((text + '\n').getBytes(StandardCharsets.UTF_8));
  }
}
