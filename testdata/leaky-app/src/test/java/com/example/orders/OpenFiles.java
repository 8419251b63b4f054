package com.example.orders;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.function.Executable;

/** Counts the file descriptors that this process holds. */
final class OpenFiles {
  private OpenFiles() {}

  /**
   * Returns how many files each of so many calls leaves open. Rounded, since the virtual machine
   * opens and closes a few files of its own meanwhile. The first call only warms up.
   */
  static long leftByEach(int calls, Executable call) throws Throwable {
    call.execute();
    long before = count();
    for (int i = 0; i < calls; i++) {
      call.execute();
    }
    return Math.round((double) (count() - before) / calls);
  }

  private static long count() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }
}
