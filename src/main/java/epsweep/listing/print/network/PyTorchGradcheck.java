package epsweep.listing.print.network;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code torch.autograd.gradcheck} and {@code gradgradcheck}: central differences, where it is said
 * to be one of them; a tensor without a dtype is float32.
 */
final class PyTorchGradcheck implements PrintReader {

  private static final String SAMPLE =
      """
      torch.autograd.gradcheck.GradcheckError: Jacobian mismatch for output 0 with respect to input 0,
      numerical:tensor([[0.7133, 0.0000],
              [0.0000, 0.7700]], device='cuda:0', dtype=torch.float64)
      analytical:tensor([[-0.7133,  0.0000],
              [ 0.0000, -0.7700]], device='cuda:0', dtype=torch.float64,
             grad_fn=<CopySlices>)
      """;

  private static final Pattern SIGN =
      Pattern.compile("numerical ?: *\\n? *tensor|Jacobian mismatch|\\[torch\\.\\w{0,12}Tensor");

  private static final Pattern CHECKER =
      Pattern.compile("Jacobian mismatch|grad_?check", Pattern.CASE_INSENSITIVE);

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print("a PyTorch gradcheck report", text, Labelled::byWords, facts(text))
        : Optional.empty();
  }

  private static Facts facts(PrintText text) {
    Facts facts = text.facts();
    facts = text.has(CHECKER) ? facts.withScheme(Scheme.CENTRAL) : facts;
    return facts.precision().isPresent() ? facts : facts.withPrecision(Format.FLOAT32);
  }
}
