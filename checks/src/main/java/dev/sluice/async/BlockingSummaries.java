package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.sluice.async.CodeScanner.Invocation;
import dev.sluice.models.BlockingFact;
import dev.sluice.models.ThreadKind;
import dev.sluice.ownership.Implementations;
import dev.sluice.ownership.PlatformPackages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a method blocks because of what it calls, through any number of calls. What is searched
 * is the graph of calls, nearest calls first, so that the answer is the shortest chain and does not
 * depend on which method is asked about first. Bodies of the Java platform are never read: models
 * alone speak of them.
 */
final class BlockingSummaries {
  private final ThreadFacts facts;
  private final Sources sources;
  private final ClassFileBodies classFiles;
  private final BlockingCalls calls;
  private final Map<CalledMethod, CallBody> bodies = new HashMap<>();
  private final Map<CalledMethod, Optional<BlockingChain>> chains = new HashMap<>();
  private final Map<MethodSymbol, Boolean> mayBlock = new HashMap<>();

  BlockingSummaries(
      ThreadFacts facts, Sources sources, ClassFileBodies classFiles, BlockingCalls calls) {
    this.facts = facts;
    this.sources = sources;
    this.classFiles = classFiles;
    this.calls = calls;
  }

  /** Why {@code invocation} blocks; empty where nothing says that it does. */
  Optional<BlockingChain> find(Invocation invocation) {
    CalledMethod called = calls.called(invocation, ImmutableSet.of());
    Optional<BlockingChain> known = chains.get(called);
    if (known == null) {
      known = search(called);
      chains.put(called, known);
    }
    return known;
  }

  /**
   * Whether {@code method} blocks as far as sources tell, or goes on in a class file, which may.
   * Reads no class file.
   */
  boolean mayBlock(MethodSymbol method) {
    Boolean known = mayBlock.get(method);
    if (known == null) {
      known = searchSources(method);
      mayBlock.put(method, known);
    }
    return known;
  }

  private boolean searchSources(MethodSymbol start) {
    Set<MethodSymbol> seen = new LinkedHashSet<>(List.of(start));
    Deque<MethodSymbol> queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      MethodSymbol method = queue.remove();
      if (isPlatform(method) || isChecked(method) || !mayBlock.getOrDefault(method, true)) {
        continue;
      }
      if (!sources.isOwn(method)) {
        if (!Implementations.isAbstract(method) && (method.flags() & Flags.NATIVE) == 0) {
          return true;
        }
        continue;
      }
      for (Invocation invocation : invocationsIn(method)) {
        Optional<BlockingFact> fact = facts.blocking(invocation.method());
        if (fact.isPresent() && calls.mayBlock(fact.get(), invocation)) {
          return true;
        }
        if (fact.isEmpty() && seen.add(invocation.method())) {
          queue.add(invocation.method());
        }
      }
    }
    seen.forEach(method -> mayBlock.put(method, false));
    return false;
  }

  private ImmutableList<Invocation> invocationsIn(MethodSymbol method) {
    return sources
        .findBody(method)
        .map(path -> CodeScanner.callsIn(path, facts))
        .orElse(ImmutableList.of());
  }

  private Optional<BlockingChain> search(CalledMethod start) {
    Map<CalledMethod, CalledMethod> callerOf = new LinkedHashMap<>();
    callerOf.put(start, start);
    Deque<CalledMethod> queue = new ArrayDeque<>();
    queue.add(start);
    CalledMethod possible = null;
    while (!queue.isEmpty()) {
      CalledMethod method = queue.remove();
      if (chains.getOrDefault(method, Optional.of(NOTHING)).isEmpty()) {
        continue;
      }
      CallBody body = bodyOf(method);
      if (body.certain().isPresent()) {
        return Optional.of(chain(method, callerOf, body.certain().get(), true));
      }
      if (possible == null && body.possible().isPresent()) {
        possible = method;
      }
      for (CalledMethod callee : body.callees()) {
        if (callerOf.putIfAbsent(callee, method) == null) {
          queue.add(callee);
        }
      }
    }
    if (possible != null) {
      return Optional.of(
          chain(possible, callerOf, bodyOf(possible).possible().orElseThrow(), false));
    }
    // Nothing that can be reached from here blocks, so nothing that can be reached from there does.
    callerOf.keySet().forEach(method -> chains.put(method, Optional.empty()));
    return Optional.empty();
  }

  private static final BlockingChain NOTHING =
      new BlockingChain(BlockingFact.Category.FILE, false, ImmutableList.of(), "");

  private static BlockingChain chain(
      CalledMethod last,
      Map<CalledMethod, CalledMethod> callerOf,
      CallBody.Blocker blocker,
      boolean isCertain) {
    List<String> steps = new ArrayList<>();
    steps.add(BlockingCalls.nameOf(blocker.method()));
    CalledMethod method = last;
    while (true) {
      steps.add(0, step(method.method()));
      if (callerOf.get(method).equals(method)) {
        break;
      }
      method = callerOf.get(method);
    }
    return new BlockingChain(
        blocker.fact().category(),
        isCertain,
        ImmutableList.copyOf(steps),
        blocker.location().get());
  }

  private static String step(MethodSymbol method) {
    return method.isConstructor()
        ? "new " + method.owner.getSimpleName() + "(...)"
        : method.name + (method.params().isEmpty() ? "()" : "(...)");
  }

  private CallBody bodyOf(CalledMethod method) {
    CallBody known = bodies.get(method);
    if (known == null) {
      known = read(method);
      bodies.put(method, known);
    }
    return known;
  }

  private CallBody read(CalledMethod called) {
    MethodSymbol method = called.method();
    if (isPlatform(method) || isChecked(method)) {
      return CallBody.UNKNOWN;
    }
    Optional<TreePath> source = sources.findBody(method);
    if (source.isPresent()) {
      return ofSource(source.get(), called.done());
    }
    return sources.isOwn(method)
        ? CallBody.UNKNOWN
        : classFiles.of(method).orElse(CallBody.UNKNOWN);
  }

  /**
   * Bodies that are placed themselves get findings of their own; so do operators of chains. Of what
   * a library does with threads its model tells.
   */
  private boolean isChecked(MethodSymbol method) {
    return facts.annotated(method).equals(Optional.of(ThreadKind.EVENT_LOOP))
        || (!sources.isOwn(method)
            && (facts.isReactive(method.owner.type) || !facts.of(method).isEmpty()));
  }

  /** Whether {@code method} is one of the Java platform, which is never looked into. */
  static boolean isPlatform(MethodSymbol method) {
    return method.owner instanceof ClassSymbol type
        && PlatformPackages.contain(type.getQualifiedName().toString());
  }

  private CallBody ofSource(TreePath path, ImmutableSet<VarSymbol> done) {
    CallBody.Builder body = new CallBody.Builder();
    for (Invocation invocation : CodeScanner.callsIn(path, facts)) {
      if (StateSwitch.decides(invocation.path(), path)) {
        continue;
      }
      Optional<BlockingFact> fact = facts.blocking(invocation.method());
      if (fact.isEmpty()) {
        body.addCallee(calls.called(invocation, done));
      } else if (calls.blocks(fact.get(), invocation, done)) {
        body.addBlocker(
            new CallBody.Blocker(
                invocation.method(), fact.get(), () -> location(invocation.path())));
      }
    }
    return body.build();
  }

  private static String location(TreePath path) {
    var unit = path.getCompilationUnit();
    String file = unit.getSourceFile().getName();
    long line = unit.getLineMap().getLineNumber(ASTHelpers.getStartPosition(path.getLeaf()));
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) + ":" + line;
  }
}
