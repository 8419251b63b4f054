package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.ResourceTypes;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * What the methods of the class path do, read from their class files; one per compilation. Class
 * files are read when asked for, the platform's never.
 *
 * <p>The methods that call each other in a circle are gone through a fixed number of times, all at
 * once, the first time without the paths on which they call each other: the answer depends on the
 * class files alone, not on who asks first.
 */
public final class ClassFileSummaries {
  /** Enough for what one call in a circle tells of another to come around. */
  private static final int ROUNDS = 6;

  /** Above this, a method that touches no resource is not asked whether it can throw. */
  private static final int MAX_INSTRUCTIONS_WITHOUT_RESOURCE = 50;

  /**
   * Above this, a method that only may be given resources, or objects of any type, is no helper.
   */
  private static final int MAX_INSTRUCTIONS_WITHOUT_CLOSEABLE = 250;

  private final CallEffects outer;
  private final ResourceTypes types;
  private final ClassFiles files;
  private final ClassFileSymbols symbols;
  private final IdentityHashMap<ClassFileMethod, MethodSummary> complete = new IdentityHashMap<>();
  private final IdentityHashMap<ClassFile, Optional<ImmutableSet<String>>> closeReach =
      new IdentityHashMap<>();

  /** Made at the first question: the effects that it builds on are not complete before. */
  private Optional<ClassFileCalls> calls = Optional.empty();

  private Optional<Components<ClassFileMethod>> components = Optional.empty();

  /** What is known so far of the members of the component that is being gone through. */
  private IdentityHashMap<ClassFileMethod, MethodSummary> current = new IdentityHashMap<>();

  /** Of these, the ones that have not told anything yet. */
  private final Set<ClassFileMethod> unsolved = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What the method that is being read may ask for; empty while none is. */
  private Optional<Set<ClassFileMethod>> askable = Optional.empty();

  /**
   * The summaries of one compilation.
   *
   * @param effects what annotations and models say, and the policy for unknown code
   */
  public ClassFileSummaries(CallEffects effects, Context context) {
    this(effects, context, ClassFiles::isOutsidePlatform);
  }

  ClassFileSummaries(CallEffects effects, Context context, Predicate<ClassSymbol> isReadable) {
    this.outer = effects;
    this.types = effects.resourceTypes();
    this.files = new ClassFiles(isReadable);
    this.symbols = new ClassFileSymbols(context);
  }

  /**
   * What the code of {@code method} does; empty where it has none, as an abstract or native method,
   * where it is of this compilation or the platform, or its class file can't be read.
   */
  public Optional<MethodSummary> of(MethodSymbol method) {
    return calls().find(method).map(this::summaryOf);
  }

  private ClassFileCalls calls() {
    if (calls.isEmpty()) {
      calls =
          Optional.of(
              new ClassFileCalls(
                  files,
                  symbols,
                  outer.withSummaries(new ClassFileEffects(this::of, this::isUnsolved)),
                  this::summaryOf));
      components = Optional.of(new Components<>(this::calledBy));
    }
    return calls.get();
  }

  private MethodSummary summaryOf(ClassFileMethod method) {
    if (askable.isPresent() && !askable.get().contains(method)) {
      return MethodSummary.UNKNOWN;
    }
    MethodSummary known = complete.get(method);
    if (known == null) {
      known = current.get(method);
    }
    if (known == null) {
      components.orElseThrow().discover(method).forEach(this::complete);
      known = complete.getOrDefault(method, MethodSummary.UNKNOWN);
    }
    return known;
  }

  /** What a summary of {@code method} asks for: nothing where it says nothing. */
  private List<ClassFileMethod> calledBy(ClassFileMethod method) {
    return isWorthReading(method) ? calls().calledBy(method) : List.of();
  }

  /** A property of the method itself: the answer must not depend on who asks. */
  private boolean isWorthReading(ClassFileMethod method) {
    int size = method.node().instructions.size();
    return method.isReadable()
        && (size <= MAX_INSTRUCTIONS_WITHOUT_RESOURCE
            || touches(method, type -> symbols.isCloseable(method.owner(), type, types))
            || (size <= MAX_INSTRUCTIONS_WITHOUT_CLOSEABLE
                && touches(method, type -> symbols.mayHoldResource(method.owner(), type, types))));
  }

  private boolean touches(ClassFileMethod method, Predicate<Type> kind) {
    return (!method.isStatic() && types.isCloseable(method.owner().symbol().type))
        || kind.test(method.returnType())
        || Arrays.stream(method.parameterTypes()).anyMatch(kind);
  }

  private void complete(ImmutableList<ClassFileMethod> component) {
    component.forEach(method -> current.put(method, MethodSummary.UNKNOWN));
    if (components.orElseThrow().isCircular(component)) {
      unsolved.addAll(component);
      boolean isStable = false;
      for (int round = 0; round < ROUNDS && !isStable; round++) {
        isStable = !goThrough(component);
      }
      unsolved.clear();
      if (!isStable) {
        component.forEach(method -> current.put(method, MethodSummary.UNKNOWN));
      }
    } else {
      goThrough(component);
    }
    complete.putAll(current);
    current = new IdentityHashMap<>();
  }

  /** Summarises all of {@code component} anew; whether that told anything new. */
  private boolean goThrough(ImmutableList<ClassFileMethod> component) {
    IdentityHashMap<ClassFileMethod, MethodSummary> next = new IdentityHashMap<>();
    component.forEach(method -> next.put(method, summarise(method)));
    boolean isNew =
        !unsolved.isEmpty()
            || component.stream().anyMatch(method -> !next.get(method).equals(current.get(method)));
    current = next;
    // Where no method has told anything new, the others never will: they just call each other.
    if (!unsolved.removeIf(method -> !next.get(method).equals(MethodSummary.UNKNOWN))) {
      unsolved.clear();
    }
    return isNew;
  }

  private boolean isUnsolved(MethodSymbol method) {
    return !unsolved.isEmpty() && calls().find(method).filter(unsolved::contains).isPresent();
  }

  private MethodSummary summarise(ClassFileMethod method) {
    if (!isWorthReading(method)) {
      return MethodSummary.UNKNOWN;
    }
    askable = Optional.of(new HashSet<>(calledBy(method)));
    try {
      return read(method);
    } catch (AnalyzerException | RuntimeException e) {
      // Bytecode that no compiler made: what stands on the stack is not what an instruction takes,
      // or a class that it names is broken. Nothing is known of such a body.
      return MethodSummary.UNKNOWN;
    } finally {
      askable = Optional.empty();
    }
  }

  private MethodSummary read(ClassFileMethod method) throws AnalyzerException {
    CodeParameters parameters =
        new CodeParameters(method, hiddenParameters(method), symbols, types);
    Optional<ImmutableSet<CodeExit>> exits =
        new CodeAnalysis(method, parameters, symbols, calls()).exits();
    if (exits.isEmpty() || (exits.get().isEmpty() && !isEndless(method))) {
      return MethodSummary.UNKNOWN;
    }
    boolean isOfCloseable = types.isCloseable(method.owner().symbol().type);
    return new CodeSummary(
            method,
            isOfCloseable,
            mayReturnResource(method),
            parameters::isResource,
            field -> isReachedByClose(method.owner(), field),
            exits.get())
        .of(parameters.followed(), releasesNothing(method));
  }

  /**
   * Whether {@code method}, of which no exit was found, is never left, by an endless loop or since
   * the process ends: its way out may also be through those that it calls in a circle, and what no
   * compiler made may have no end.
   */
  private boolean isEndless(ClassFileMethod method) {
    AbstractInsnNode last = method.node().instructions.getLast();
    while (last != null && last.getOpcode() < 0) {
      last = last.getPrevious();
    }
    return !unsolved.contains(method)
        && last != null
        && (last.getOpcode() == Opcodes.GOTO
            || last.getOpcode() == Opcodes.ATHROW
            || (last.getOpcode() >= Opcodes.IRETURN && last.getOpcode() <= Opcodes.RETURN));
  }

  private boolean mayReturnResource(ClassFileMethod method) {
    return method.returnType().getSort() == Type.OBJECT
        && symbols
            .type(method.owner(), method.returnType().getInternalName())
            .map(type -> types.isCloseable(type.type) || symbols.isObject(type))
            .orElse(false);
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
        .computeIfAbsent(file, key -> new CloseReach(key, files, symbols, types).fields())
        .map(fields -> fields.contains(field))
        .orElse(true);
  }

  private boolean releasesNothing(ClassFileMethod method) {
    for (AbstractInsnNode instruction : method.node().instructions) {
      boolean isHarmless =
          instruction instanceof MethodInsnNode call
              ? calls().isHarmless(method.owner(), call)
              : !(instruction instanceof InvokeDynamicInsnNode);
      if (!isHarmless) {
        return false;
      }
    }
    return true;
  }
}
