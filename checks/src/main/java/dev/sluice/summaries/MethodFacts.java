package dev.sluice.summaries;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.ownership.Callee;
import java.util.Optional;

/** What can happen in a method, from its source where there is one, else from its class file. */
final class MethodFacts {
  private final SourceMethods methods;
  private final SourceFacts sources;
  private final ClassFileSummaries classFiles;

  MethodFacts(SourceMethods methods, SourceFacts sources, ClassFileSummaries classFiles) {
    this.methods = methods;
    this.sources = sources;
    this.classFiles = classFiles;
  }

  /**
   * Whether a call of {@code callee} that runs {@code method} may throw. What a method of the class
   * path does not do, one that overrides it elsewhere may.
   */
  boolean canThrow(Callee callee, MethodSymbol method) {
    Optional<SourceMethod> source =
        methods.find(method).or(() -> methods.implicitConstructor(method));
    return source.isPresent()
        ? sources.canThrow(source.get())
        : callee.isOverridable() || classFiles.canThrow(method);
  }

  /** Whether {@code method} can come back. */
  boolean canReturn(MethodSymbol method) {
    Optional<SourceMethod> source = methods.find(method);
    return source.isPresent() ? sources.canReturn(source.get()) : classFiles.canReturn(method);
  }

  /** Whether a call of {@code callee} that runs {@code method} is seen to release nothing. */
  boolean releasesNothing(Callee callee, MethodSymbol method) {
    Optional<SourceMethod> source = methods.find(method);
    return source.isPresent()
        ? sources.releasesNothing(source.get())
        : !callee.isOverridable() && classFiles.releasesNothing(method);
  }

  /** Whether others than its object notice a call of {@code method}. */
  boolean leavesTrace(MethodSymbol method) {
    return methods
        .find(method)
        .map(sources::leavesTrace)
        .orElseGet(() -> classFiles.leavesTrace(method));
  }
}
