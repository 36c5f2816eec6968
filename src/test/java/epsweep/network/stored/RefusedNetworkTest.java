package epsweep.network.stored;

import static epsweep.network.stored.SmallNetwork.DENSE;
import static epsweep.network.stored.SmallNetwork.LSTM;
import static epsweep.network.stored.SmallNetwork.small;
import static epsweep.network.stored.SmallNetwork.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.network.NetworkData;
import epsweep.network.NetworkSpec;
import epsweep.text.InputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is no network's, or not this one's, says where and what would be. */
class RefusedNetworkTest {

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void choosePath() {
    path = folder.resolve("x.safetensors");
  }

  @Test
  void wrongShapesSayWhatIsExpected() {
    assertRefused(
        small().with("lstm.weight_ih_l0", "F32", List.of(2, 4), new double[8]),
        "tensor 'lstm.weight_ih_l0': shape [2, 4]; expected [4, 2]");
    assertRefused(
        small().with("dense.bias", "F32", List.of(2, 1), 1, 2),
        "tensor 'dense.bias': shape [2, 1]; expected [2]");
    assertRefused(
        small().with("inputs", "F32", List.of(2, 2), new double[4]),
        "tensor 'inputs': shape [2, 2]; expected [3, 2] or [1, 3, 2] or [3, 1, 2]");
    assertRefused(
        small().with("targets", "F32", List.of(3), 1, 0, 1),
        "tensor 'targets': shape [3]; expected [3, 2] or [1, 3, 2] or [3, 1, 2]");
    assertRefused(
        small().with("targets", "I64", List.of(3, 2), new double[6]),
        "tensor 'targets': shape [3, 2]; expected [3] or [1, 3] or [3, 1]");
  }

  @Test
  void missingTensorsSayWhichExist() {
    assertRefused(
        small().without("dense.bias"),
        "tensor 'dense.bias': missing; the file has 'lstm.weight_ih_l0', 'lstm.weight_hh_l0',"
            + " 'lstm.bias_ih_l0', 'lstm.bias_hh_l0', 'dense.weight', 'inputs', 'targets'");
    assertRefused(
        small().without("lstm.bias_hh_l0").without("lstm.weight_hh_l0").without("inputs"),
        "tensor 'lstm.weight_hh_l0': missing; the file has 'lstm.weight_ih_l0', 'lstm.bias_ih_l0',"
            + " 'dense.weight', 'dense.bias', 'targets'");
    assertRefused(
        small().without("lstm.bias_ih_l0").without("inputs").without("targets"),
        "tensor 'lstm.bias_ih_l0': missing; the file has 'lstm.weight_ih_l0', 'lstm.weight_hh_l0',"
            + " 'lstm.bias_hh_l0', 'dense.weight', 'dense.bias'");
    assertRefused(new SafetensorsFile(), "tensor 'lstm.weight_ih_l0': missing; the file is empty");
  }

  @Test
  void longListsOfNamesAreCut() {
    SafetensorsFile file = new SafetensorsFile();
    IntStream.range(0, 23).forEach(i -> file.with("t" + i, "F32", List.of(1), 0));

    assertThatThrownBy(() -> read(file, spec(1, LSTM, DENSE)))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith("'t18', 't19' and 3 more");
  }

  @Test
  void tensorsThatTheNetworkDoesNotTakeAreRefused() {
    assertRefused(
        small().with("lstm.weight_ih_l0_reverse", "F32", List.of(4, 2), new double[8]),
        "tensor 'lstm.weight_ih_l0_reverse': the network has no place for it; it takes"
            + " 'lstm.weight_ih_l0', 'lstm.weight_hh_l0', 'lstm.bias_ih_l0', 'lstm.bias_hh_l0',"
            + " 'dense.weight', 'dense.bias', 'inputs', 'targets'");
  }

  @Test
  void valuesThatAreNotFiniteAreRefused() {
    assertRefused(
        small().with("dense.weight", "F32", List.of(2, 1), 1, Double.NaN),
        "tensor 'dense.weight': the value at [1, 0] is NaN; all must be finite");
    assertRefused(
        small().with("lstm.bias_hh_l0", "F32", List.of(4), 1, 1, Double.NEGATIVE_INFINITY, 1),
        "tensor 'lstm.bias_hh_l0': the value at [2] is -Infinity; all must be finite");
    assertRefused(
        small().with("inputs", "F64", List.of(3, 2), 0, 0, 0, 1e39, 0, 0),
        "tensor 'inputs': the value at [1, 1] is too large for float32");
    assertRefused(
        small()
            .with("lstm.bias_ih_l0", "F32", List.of(4), 0, 0, 0, Float.MAX_VALUE)
            .with("lstm.bias_hh_l0", "F32", List.of(4), 0, 0, 0, Float.MAX_VALUE),
        "tensors 'lstm.bias_ih_l0' and 'lstm.bias_hh_l0': the sum at [3] is too large for float32");
  }

  @Test
  void classesOutOfRangeAreRefused() {
    assertRefused(
        small().with("targets", "I64", List.of(3), 0, 2, 1),
        "tensor 'targets': class 2 at [1]; 0 to 1 are allowed");
    assertRefused(
        small().with("targets", "I64", List.of(3), 0, 1, -100),
        "tensor 'targets': class -100 at [2]; 0 to 1 are allowed");
  }

  @Test
  void messagesDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      classesOutOfRangeAreRefused();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void integerWeightsAreRefused() {
    assertRefused(
        small().with("dense.weight", "I32", List.of(2, 1), 1, 2),
        "tensor 'dense.weight': dtype I32 is for targets only; F64, F32, F16 or BF16 is needed");
  }

  @Test
  void aMissingFileIsAnInputError() {
    assertThatThrownBy(() -> StoredNetwork.read(path, spec(1, LSTM, DENSE)))
        .isInstanceOf(InputException.class)
        .hasMessage(path + ": no such file");
  }

  /** Exceptions are made here: a test that runs as root may read every file. */
  @Test
  void anUnreadableFileSaysWhy() {
    assertThat(StoredNetwork.unreadable(path, new AccessDeniedException(path.toString())))
        .hasMessage(path + ": cannot be read: permission denied");
    assertThat(StoredNetwork.unreadable(path, new FileSystemException("x", "y", "Stale handle")))
        .hasMessage(path + ": cannot be read: Stale handle");
    assertThat(StoredNetwork.unreadable(path, new FileSystemException(path.toString())))
        .hasMessage(path + ": cannot be read: FileSystemException");
    assertThat(StoredNetwork.unreadable(path, new IOException("Input/output error")))
        .hasMessage(path + ": cannot be read: Input/output error");
  }

  private void assertRefused(SafetensorsFile file, String what) {
    assertThatThrownBy(() -> read(file, spec(1, LSTM, DENSE)))
        .isInstanceOf(InputException.class)
        .hasMessage(path + ": " + what);
  }

  private NetworkData read(SafetensorsFile file, NetworkSpec spec) {
    return StoredNetwork.read(file.write(path), spec);
  }
}
