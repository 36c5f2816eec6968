package epsweep.listing.print.course;

import epsweep.listing.print.kit.PrintReader;
import java.util.List;

/** Courses. */
public final class CourseReaders {

  /** The surest signs first. */
  public static final List<PrintReader> ALL =
      List.of(
          new CourseraColumns(),
          new Karpathy(),
          new Cs231n(),
          new FirstError(),
          new CourseDifference());

  private CourseReaders() {}
}
