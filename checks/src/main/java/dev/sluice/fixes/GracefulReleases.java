package dev.sluice.fixes;

import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.suppliers.Suppliers;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.sluice.analysis.Leak;

/**
 * The policy on which methods release a resource without taking anything from what it was started
 * for: an executor that is shut down still runs what it was given, and a compressor runs nothing by
 * itself. A timer is cancelled at once, and so are the periodic tasks of a scheduled executor.
 */
final class GracefulReleases {
  private static final Supplier<Type> EXECUTOR =
      Suppliers.typeFromString("java.util.concurrent.ExecutorService");
  private static final Supplier<Type> SCHEDULED_EXECUTOR =
      Suppliers.typeFromString("java.util.concurrent.ScheduledExecutorService");

  private static final Supplier<Type> DEFLATER = Suppliers.typeFromString("java.util.zip.Deflater");
  private static final Supplier<Type> INFLATER = Suppliers.typeFromString("java.util.zip.Inflater");

  private final VisitorState state;

  GracefulReleases(VisitorState state) {
    this.state = state;
  }

  boolean isGraceful(Leak leak) {
    Type type = leak.type();
    return switch (leak.release()) {
      case "shutdown" -> isA(type, EXECUTOR) && !isA(type, SCHEDULED_EXECUTOR);
      case "end" -> isA(type, DEFLATER) || isA(type, INFLATER);
      default -> false;
    };
  }

  private boolean isA(Type type, Supplier<Type> supertype) {
    Types types = state.getTypes();
    return types.isSubtype(types.erasure(type), types.erasure(supertype.get(state)));
  }
}
