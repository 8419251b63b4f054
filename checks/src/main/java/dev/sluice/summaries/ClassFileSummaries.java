package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.ResourceTypes;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * What the methods of the class path do, read from their class files; one per compilation. Class
 * files are read when asked for, the platform's never.
 *
 * <p>The methods that call each other in a circle start from unknown and are gone through a fixed
 * number of times, all at once: the answer depends on the class files alone, not on who asks first.
 */
public final class ClassFileSummaries {
  /** Enough for what one call in a circle tells of another to come around. */
  private static final int ROUNDS = 3;

  private final ResourceTypes types;
  private final ClassFiles files;
  private final ClassFileSymbols symbols;
  private final ClassFileCalls calls;
  private final Components<ClassFileMethod> components;
  private final Map<ClassFileMethod, MethodSummary> complete = new IdentityHashMap<>();
  private final Map<ClassFile, Optional<ImmutableSet<String>>> closeReach = new IdentityHashMap<>();

  /** What is known so far of the members of the component that is being gone through. */
  private Map<ClassFileMethod, MethodSummary> current = new IdentityHashMap<>();

  /**
   * The summaries of one compilation.
   *
   * @param effects what the calls in class files mean, which may come back here
   */
  public ClassFileSummaries(CallEffects effects, Context context) {
    this(effects, context, ClassFiles::isOutsidePlatform);
  }

  ClassFileSummaries(CallEffects effects, Context context, Predicate<ClassSymbol> isReadable) {
    this.types = effects.resourceTypes();
    this.files = new ClassFiles(isReadable);
    this.symbols = new ClassFileSymbols(context);
    this.calls = new ClassFileCalls(files, symbols, effects, this::summaryOf);
    this.components = new Components<>(calls::calledBy);
  }

  /**
   * What the code of {@code method} does; empty where it has none, as an abstract or native method,
   * where it is of this compilation or the platform, or its class file can't be read.
   */
  public Optional<MethodSummary> of(MethodSymbol method) {
    return calls.find(method).map(this::summaryOf);
  }

  private MethodSummary summaryOf(ClassFileMethod method) {
    MethodSummary known = complete.get(method);
    if (known == null) {
      known = current.get(method);
    }
    if (known == null) {
      for (ImmutableList<ClassFileMethod> component : components.discover(method)) {
        complete(component);
      }
      known = complete.getOrDefault(method, MethodSummary.UNKNOWN);
    }
    return known;
  }

  private void complete(ImmutableList<ClassFileMethod> component) {
    boolean isCircle =
        component.size() > 1 || calls.calledBy(component.get(0)).contains(component.get(0));
    Map<ClassFileMethod, MethodSummary> before = current;
    current = new IdentityHashMap<>();
    component.forEach(method -> current.put(method, MethodSummary.UNKNOWN));
    for (int round = 0; round < (isCircle ? ROUNDS : 1); round++) {
      Map<ClassFileMethod, MethodSummary> next = new IdentityHashMap<>();
      component.forEach(method -> next.put(method, summarise(method)));
      current = next;
    }
    complete.putAll(current);
    current = before;
  }

  private MethodSummary summarise(ClassFileMethod method) {
    if (!method.isReadable()) {
      return MethodSummary.UNKNOWN;
    }
    try {
      return read(method);
    } catch (AnalyzerException | RuntimeException e) {
      // Bytecode that no compiler made: what stands on the stack is not what an instruction takes.
      // Nothing is known of such a body.
      return MethodSummary.UNKNOWN;
    }
  }

  private MethodSummary read(ClassFileMethod method) throws AnalyzerException {
    int hidden = hiddenParameters(method);
    CodeParameters parameters = new CodeParameters(method, hidden, symbols, types);
    Optional<ImmutableSet<CodeExit>> exits =
        new CodeAnalysis(method, parameters, symbols, calls).exits();
    if (exits.isEmpty()) {
      return MethodSummary.UNKNOWN;
    }
    boolean makesCloseable =
        method.isConstructor() && types.isCloseable(method.owner().symbol().type);
    return new CodeSummary(
            method, makesCloseable, field -> isReachedByClose(method.owner(), field), exits.get())
        .of(parameters.followed(), callsNothing(method));
  }

  private int hiddenParameters(ClassFileMethod method) {
    return symbols
        .method(
            method.owner(), method.owner().internalName(), method.node().name, method.node().desc)
        .map(symbol -> symbols.hiddenParameters(symbol, method.node().desc))
        .orElse(0);
  }

  private boolean isReachedByClose(ClassFile file, String field) {
    return closeReach
        .computeIfAbsent(file, key -> new CloseReach(key, files, symbols).fields())
        .map(fields -> fields.contains(field))
        .orElse(true);
  }

  private static boolean callsNothing(ClassFileMethod method) {
    for (var instruction : method.node().instructions) {
      int type = instruction.getType();
      if (type == org.objectweb.asm.tree.AbstractInsnNode.METHOD_INSN
          || type == org.objectweb.asm.tree.AbstractInsnNode.INVOKE_DYNAMIC_INSN) {
        return false;
      }
    }
    return true;
  }
}
