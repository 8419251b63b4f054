package dev.sluice.models;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the model files tell about threads: where code runs, what blocks, how to move it. Immutable.
 *
 * <p>The built-in files are read only where a program knows their library: each line of their index
 * is a file and the classes of which one must be there, or {@code always} for a file that every
 * other one needs, or {@code ui} and classes for a file that the user asks for. User lines come
 * first; of several facts that fit a call and answer the same question the first decides.
 */
public final class ThreadModels {
  private static final String FOLDER = "threads/";
  private static final String INDEX = FOLDER + "index";
  private static final String ALWAYS = "always";
  private static final String UI = "ui";

  private final MethodIndex<ThreadFact> threads = new MethodIndex<>();
  private final MethodIndex<BlockingFact> blocking = new MethodIndex<>();
  private final Map<String, List<ThreadTypeFact>> types = new HashMap<>();
  private final Map<String, List<OffloadFact>> offloads = new HashMap<>();

  private ThreadModels() {}

  /**
   * Reads the files of the libraries of a program, after the user's lines in {@code models}. Empty
   * where there is neither: then nothing in the program can be told to run anywhere.
   *
   * @param isKnown whether a program uses the class of this name
   * @param withUi whether threads of user interfaces count
   * @throws ModelException never, unless a built-in file is broken
   */
  public static Optional<ThreadModels> load(
      Models models, Predicate<String> isKnown, boolean withUi) throws ModelException {
    ThreadModels result = new ThreadModels();
    models.threadLines().forEach(result::add);
    List<String> files = new ArrayList<>();
    List<String> always = new ArrayList<>();
    for (IndexEntry entry : index()) {
      if (entry.isAlways()) {
        always.add(entry.file());
      } else if ((withUi || !entry.isUi()) && entry.classes().stream().anyMatch(isKnown)) {
        files.add(entry.file());
      }
    }
    if (files.isEmpty() && models.threadLines().isEmpty()) {
      return Optional.empty();
    }
    files.addAll(always);
    for (String file : files) {
      for (ModelLine line : builtInLines(file)) {
        if (line instanceof ModelLine.AboutThreads about) {
          result.add(about);
        }
      }
    }
    return Optional.of(result);
  }

  /** The facts about threads that name exactly this owner and method. */
  public ImmutableList<ThreadFact> threadFacts(String owner, String method) {
    return threads.about(owner, method);
  }

  /** Whether any fact about threads names a method of this simple name. */
  public boolean mentionsThreadsOf(String method) {
    return threads.mentions(method);
  }

  /** The facts about blocking that name exactly this owner and method. */
  public ImmutableList<BlockingFact> blockingFacts(String owner, String method) {
    return blocking.about(owner, method);
  }

  /** Whether any fact about blocking names a method of this simple name. */
  public boolean mentionsBlockingOf(String method) {
    return blocking.mentions(method);
  }

  /** The facts about exactly this type. */
  public List<ThreadTypeFact> typeFacts(String className) {
    return types.getOrDefault(className, List.of());
  }

  /** How code with a value of exactly this type is moved. */
  public List<OffloadFact> offloads(String className) {
    return offloads.getOrDefault(className, List.of());
  }

  private void add(ModelLine.AboutThreads line) {
    if (line instanceof ModelLine.AboutThread about) {
      threads.add(about.fact().method(), about.fact());
    } else if (line instanceof ModelLine.AboutBlocking about) {
      blocking.add(about.fact().method(), about.fact());
    } else if (line instanceof ModelLine.AboutThreadType about) {
      types.computeIfAbsent(about.fact().className(), name -> new ArrayList<>()).add(about.fact());
    } else if (line instanceof ModelLine.AboutOffload about) {
      offloads
          .computeIfAbsent(about.fact().className(), name -> new ArrayList<>())
          .add(about.fact());
    }
  }

  /** One line of the index. */
  record IndexEntry(String file, boolean isAlways, boolean isUi, ImmutableList<String> classes) {
    private static IndexEntry of(String line) {
      List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(line);
      boolean isAlways = words.get(1).equals(ALWAYS);
      boolean isUi = words.get(1).equals(UI);
      return new IndexEntry(
          words.get(0),
          isAlways,
          isUi,
          ImmutableList.copyOf(words.subList(isAlways || isUi ? 2 : 1, words.size())));
    }
  }

  static ImmutableList<IndexEntry> index() {
    return Models.readResource(INDEX)
        .lines()
        .map(IndexEntry::of)
        .collect(ImmutableList.toImmutableList());
  }

  static ImmutableList<ModelLine> builtInLines(String file) throws ModelException {
    return ModelParser.parse(file, Models.readResource(FOLDER + file));
  }
}
