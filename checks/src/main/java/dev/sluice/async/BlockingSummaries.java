package dev.sluice.async;

import com.google.common.collect.ImmutableList;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.async.CodeScanner.Invocation;
import dev.sluice.models.BlockingFact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final ClassFiles classFiles;
  private final BlockingCalls calls;
  private final Map<MethodSymbol, Body> bodies = new HashMap<>();
  private final Map<MethodSymbol, Optional<BlockingChain>> chains = new HashMap<>();

  BlockingSummaries(
      ThreadFacts facts, Sources sources, ClassFiles classFiles, BlockingCalls calls) {
    this.facts = facts;
    this.sources = sources;
    this.classFiles = classFiles;
    this.calls = calls;
  }

  /** A call that a model knows to block. */
  private record Blocker(MethodSymbol method, BlockingFact fact, String location) {}

  /** What a body calls: what surely blocks, what may, and what has to be looked at in turn. */
  private record Body(
      Optional<Blocker> certain, Optional<Blocker> possible, ImmutableList<MethodSymbol> callees) {
    static final Body UNKNOWN = new Body(Optional.empty(), Optional.empty(), ImmutableList.of());
  }

  /** Why a call of {@code method} blocks; empty where nothing says that it does. */
  Optional<BlockingChain> find(MethodSymbol method) {
    Optional<BlockingChain> known = chains.get(method);
    if (known == null) {
      known = search(method);
      chains.put(method, known);
    }
    return known;
  }

  private Optional<BlockingChain> search(MethodSymbol start) {
    Map<MethodSymbol, MethodSymbol> callerOf = new LinkedHashMap<>();
    callerOf.put(start, start);
    Deque<MethodSymbol> queue = new ArrayDeque<>();
    queue.add(start);
    MethodSymbol possible = null;
    while (!queue.isEmpty()) {
      MethodSymbol method = queue.remove();
      if (chains.getOrDefault(method, Optional.of(NOTHING)).isEmpty()) {
        continue;
      }
      Body body = bodyOf(method);
      if (body.certain().isPresent()) {
        return Optional.of(chain(method, callerOf, body.certain().get(), true));
      }
      if (possible == null && body.possible().isPresent()) {
        possible = method;
      }
      for (MethodSymbol callee : body.callees()) {
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
      MethodSymbol last,
      Map<MethodSymbol, MethodSymbol> callerOf,
      Blocker blocker,
      boolean isCertain) {
    List<String> steps = new ArrayList<>();
    steps.add(BlockingCalls.nameOf(blocker.method()));
    MethodSymbol method = last;
    while (true) {
      steps.add(0, step(method));
      if (callerOf.get(method) == method) {
        break;
      }
      method = callerOf.get(method);
    }
    return new BlockingChain(
        blocker.fact().category(), isCertain, ImmutableList.copyOf(steps), blocker.location());
  }

  private static String step(MethodSymbol method) {
    return method.isConstructor()
        ? "new " + method.owner.getSimpleName() + "(...)"
        : method.name + (method.params().isEmpty() ? "()" : "(...)");
  }

  private Body bodyOf(MethodSymbol method) {
    Body known = bodies.get(method);
    if (known == null) {
      known = read(method);
      bodies.put(method, known);
    }
    return known;
  }

  private Body read(MethodSymbol method) {
    if (isPlatform(method) || isChecked(method)) {
      return Body.UNKNOWN;
    }
    Optional<TreePath> source = sources.findBody(method);
    if (source.isPresent()) {
      return ofSource(source.get());
    }
    return sources.isOwn(method)
        ? Body.UNKNOWN
        : classFiles.callsOf(method).map(this::ofClassFile).orElse(Body.UNKNOWN);
  }

  /** Bodies that are placed themselves get findings of their own; so do operators of chains. */
  private boolean isChecked(MethodSymbol method) {
    return facts.annotated(method).equals(Optional.of(dev.sluice.models.ThreadKind.EVENT_LOOP))
        || (!sources.isOwn(method) && facts.isReactive(method.owner.type));
  }

  private static boolean isPlatform(MethodSymbol method) {
    String owner =
        method.owner instanceof ClassSymbol type ? type.getQualifiedName().toString() : "";
    return owner.startsWith("java.") || owner.startsWith("javax.") || owner.startsWith("jdk.");
  }

  private Body ofSource(TreePath path) {
    Optional<Blocker> certain = Optional.empty();
    Optional<Blocker> possible = Optional.empty();
    Set<MethodSymbol> seen = new HashSet<>();
    ImmutableList.Builder<MethodSymbol> callees = ImmutableList.builder();
    for (Invocation invocation : CodeScanner.callsIn(path, facts)) {
      Optional<BlockingFact> fact = facts.blocking(invocation.method());
      if (fact.isEmpty()) {
        if (seen.add(invocation.method())) {
          callees.add(invocation.method());
        }
      } else if (calls.blocks(fact.get(), invocation)) {
        Blocker blocker = new Blocker(invocation.method(), fact.get(), location(invocation.path()));
        if (fact.get().verb() == BlockingFact.Verb.MAY_BLOCK) {
          possible = possible.or(() -> Optional.of(blocker));
        } else {
          certain = certain.or(() -> Optional.of(blocker));
        }
      }
    }
    return new Body(certain, possible, callees.build());
  }

  private Body ofClassFile(ImmutableList<MethodSymbol> called) {
    Optional<Blocker> certain = Optional.empty();
    ImmutableList.Builder<MethodSymbol> callees = ImmutableList.builder();
    for (MethodSymbol method : called) {
      Optional<BlockingFact> fact = facts.blocking(method);
      if (fact.isEmpty()) {
        callees.add(method);
      } else if (fact.get().verb() == BlockingFact.Verb.BLOCKS
          && calls.blocks(fact.get(), new Invocation(null, method, Optional.empty()))) {
        certain = certain.or(() -> Optional.of(new Blocker(method, fact.get(), "")));
      }
    }
    return new Body(certain, Optional.empty(), callees.build());
  }

  private static String location(TreePath path) {
    var unit = path.getCompilationUnit();
    String file = unit.getSourceFile().getName();
    long line =
        unit.getLineMap()
            .getLineNumber(com.google.errorprone.util.ASTHelpers.getStartPosition(path.getLeaf()));
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) + ":" + line;
  }
}
