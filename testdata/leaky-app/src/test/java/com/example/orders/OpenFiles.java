package com.example.orders;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.function.Executable;

/** Counts the file descriptors that this process holds. */
final class OpenFiles {
  private OpenFiles() {}

  /** Returns how many more files are open after so many calls. The first call only warms up. */
  static long leftBy(int calls, Executable call) throws Throwable {
    call.execute();
    long before = count();
    for (int i = 0; i < calls; i++) {
      call.execute();
    }
    return count() - before;
  }

  private static long count() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }
}
