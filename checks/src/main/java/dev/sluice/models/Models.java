package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything the model files say, the built-in ones and the user's. Immutable.
 *
 * <p>Of several facts that fit a call and answer the same question (what is the result, what
 * becomes of this operand, does it throw), the <em>first</em> decides. User files come before the
 * built-in ones, in the order in which they are named; a later file's fact about which an earlier
 * file leaves nothing to say is left out: {@code borrows a.B#open(..)} replaces {@code acquires
 * a.B#open(int)}.
 */
public final class Models {
  private static final String INDEX = "index";

  /** By name first: most calls of a program are to methods of which no line knows the name. */
  private final Map<String, Map<String, ImmutableList<MethodFact>>> factsByNameAndOwner;

  private final ImmutableSet<String> classesWithoutClose;
  private final ImmutableList<ModelLine.AboutThreads> threadLines;

  private final ImmutableMap<String, ImmutableList<String>> releaseMethods;

  private Models(
      Map<String, Map<String, ImmutableList<MethodFact>>> factsByNameAndOwner,
      ImmutableSet<String> classesWithoutClose,
      ImmutableMap<String, ImmutableList<String>> releaseMethods,
      ImmutableList<ModelLine.AboutThreads> threadLines) {
    this.factsByNameAndOwner = factsByNameAndOwner;
    this.classesWithoutClose = classesWithoutClose;
    this.releaseMethods = releaseMethods;
    this.threadLines = threadLines;
  }

  /**
   * Reads {@code userFiles} and then the built-in models.
   *
   * @throws ModelException if a file can't be read or a line is malformed
   */
  public static Models load(List<Path> userFiles) throws ModelException {
    Builder builder = new Builder();
    for (Path file : userFiles) {
      builder.add(ModelParser.parse(file.toString(), read(file)));
    }
    for (String file : builtInFiles()) {
      builder.add(ModelParser.parse(file, readResource(file)));
    }
    return builder.build();
  }

  /** The facts whose pattern names exactly this owner and method, the ones that win first. */
  public ImmutableList<MethodFact> factsAbout(String owner, String method) {
    return factsByNameAndOwner
        .getOrDefault(method, Map.of())
        .getOrDefault(owner, ImmutableList.of());
  }

  /** Whether any fact names a method of this simple name: a cheap way to say no. */
  public boolean mentionsMethod(String method) {
    return factsByNameAndOwner.containsKey(method);
  }

  /** Whether objects of exactly this class, and of its subclasses, need no close. */
  public boolean needsNoClose(String className) {
    return classesWithoutClose.contains(className);
  }

  /** What the user's files tell about threads. */
  ImmutableList<ModelLine.AboutThreads> threadLines() {
    return threadLines;
  }

  /**
   * The names of the methods that release objects of exactly this class, if a line makes them
   * resources; empty otherwise. The first is the one to recommend.
   */
  public ImmutableList<String> releaseMethods(String className) {
    return releaseMethods.getOrDefault(className, ImmutableList.of());
  }

  /** The names of the built-in files, in the order in which they are read. */
  static ImmutableList<String> builtInFiles() {
    return readResource(INDEX).lines().collect(ImmutableList.toImmutableList());
  }

  /** The text of a resource of this package. One that is missing is a broken jar. */
  static String readResource(String name) {
    try (InputStream stream = Models.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the plugin's jar lacks its resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) throws ModelException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new ModelException(file + ": expected text in UTF-8");
    } catch (NoSuchFileException e) {
      throw new ModelException(file + ": there is no such model file");
    } catch (IOException e) {
      throw new ModelException(file + ": can't be read: " + e);
    }
  }

  /** Runs once in every compilation, before anything is warm: plain loops, no copies. */
  private static final class Builder {
    private final Map<String, Map<String, ImmutableList<MethodFact>>> facts = new HashMap<>(2048);
    private final ImmutableList.Builder<ModelLine.AboutThreads> threadLines =
        ImmutableList.builder();
    private final Set<String> classesWithoutClose = new LinkedHashSet<>();
    private final Map<String, ImmutableList<String>> releaseMethods = new LinkedHashMap<>();

    void add(List<ModelLine> file) {
      List<MethodFact> fresh = new ArrayList<>(file.size());
      for (ModelLine line : file) {
        if (line instanceof ModelLine.NeedsNoClose about
            && !releaseMethods.containsKey(about.className())) {
          classesWithoutClose.add(about.className());
        } else if (line instanceof ModelLine.Resource about
            && !classesWithoutClose.contains(about.className())) {
          releaseMethods.putIfAbsent(about.className(), about.releaseMethods());
        } else if (line instanceof ModelLine.AboutMethod about && !isReplaced(about.fact())) {
          fresh.add(about.fact());
        } else if (line instanceof ModelLine.AboutThreads about) {
          threadLines.add(about);
        }
      }
      // Only now: lines of one file don't replace each other.
      for (MethodFact fact : fresh) {
        add(fact);
      }
    }

    private void add(MethodFact fact) {
      MethodPattern method = fact.method();
      Map<String, ImmutableList<MethodFact>> byOwner = facts.get(method.name());
      if (byOwner == null) {
        byOwner = new HashMap<>();
        facts.put(method.name(), byOwner);
      }
      ImmutableList<MethodFact> earlier = byOwner.get(method.owner());
      byOwner.put(
          method.owner(),
          earlier == null
              ? ImmutableList.of(fact)
              : ImmutableList.<MethodFact>builder().addAll(earlier).add(fact).build());
    }

    private boolean isReplaced(MethodFact fact) {
      Map<String, ImmutableList<MethodFact>> byOwner = facts.get(fact.method().name());
      if (byOwner == null || !byOwner.containsKey(fact.method().owner())) {
        return false;
      }
      for (MethodFact earlier : byOwner.get(fact.method().owner())) {
        if (earlier.replaces(fact)) {
          return true;
        }
      }
      return false;
    }

    Models build() {
      return new Models(
          facts,
          ImmutableSet.copyOf(classesWithoutClose),
          ImmutableMap.copyOf(releaseMethods),
          threadLines.build());
    }
  }
}
