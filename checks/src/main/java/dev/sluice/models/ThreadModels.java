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
 * is a file and the classes of which one must be there. {@code ui} before them is for a file that
 * the user asks for, {@code uses} for one that only matters beside others, as it places no code,
 * {@code always} for one that all others need. User lines come first; of several facts that fit a
 * call and answer the same question the first decides.
 */
public final class ThreadModels {
  private static final String FOLDER = "threads/";
  private static final String INDEX = FOLDER + "index";
  private static final String ALWAYS = "always";
  private static final String UI = "ui";
  private static final String USES = "uses";

  private final MethodIndex<ThreadFact> threads = new MethodIndex<>();
  private final MethodIndex<BlockingFact> blocking = new MethodIndex<>();
  private final MethodIndex<RewriteFact> rewrites = new MethodIndex<>();
  private final Map<String, List<ThreadTypeFact>> types = new HashMap<>();
  private final Map<String, List<OffloadFact>> offloads = new HashMap<>();

  private boolean hasBlockingAnnotations;

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
    List<String> others = new ArrayList<>();
    for (IndexEntry entry : index()) {
      boolean isUsed = entry.classes().stream().anyMatch(isKnown);
      if (entry.kind().equals(ALWAYS) || (entry.kind().equals(USES) && isUsed)) {
        others.add(entry.file());
      } else if (isUsed && (withUi || !entry.kind().equals(UI))) {
        files.add(entry.file());
      }
    }
    if (files.isEmpty() && models.threadLines().isEmpty()) {
      return Optional.empty();
    }
    files.addAll(others);
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

  /** Whether any annotation says of a method that it blocks. */
  public boolean mentionsBlockingAnnotations() {
    return hasBlockingAnnotations;
  }

  /** The facts about exactly this type. */
  public List<ThreadTypeFact> typeFacts(String className) {
    return types.getOrDefault(className, List.of());
  }

  /** How code with a value of exactly this type is moved. */
  public List<OffloadFact> offloads(String className) {
    return offloads.getOrDefault(className, List.of());
  }

  /** The calls that move the code given to exactly this owner and method. */
  public ImmutableList<RewriteFact> rewrites(String owner, String method) {
    return rewrites.about(owner, method);
  }

  private void add(ModelLine.AboutThreads line) {
    if (line instanceof ModelLine.AboutThread about) {
      threads.add(about.fact().method(), about.fact());
    } else if (line instanceof ModelLine.AboutBlocking about) {
      blocking.add(about.fact().method(), about.fact());
    } else if (line instanceof ModelLine.AboutThreadType about) {
      hasBlockingAnnotations |= about.fact().verb() == ThreadTypeFact.Verb.ANNOTATED_BLOCKS;
      types.computeIfAbsent(about.fact().className(), name -> new ArrayList<>()).add(about.fact());
    } else if (line instanceof ModelLine.AboutRewrite about) {
      rewrites.add(about.fact().method(), about.fact());
    } else if (line instanceof ModelLine.AboutOffload about) {
      offloads
          .computeIfAbsent(about.fact().className(), name -> new ArrayList<>())
          .add(about.fact());
    }
  }

  /** One line of the index; its kind is empty unless a word stands before the classes. */
  record IndexEntry(String file, String kind, ImmutableList<String> classes) {
    private static IndexEntry of(String line) {
      List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(line);
      boolean hasKind = ImmutableList.of(ALWAYS, UI, USES).contains(words.get(1));
      return new IndexEntry(
          words.get(0),
          hasKind ? words.get(1) : "",
          ImmutableList.copyOf(words.subList(hasKind ? 2 : 1, words.size())));
    }
  }

  static ImmutableList<IndexEntry> index() {
    return BuiltInModels.text(INDEX)
        .lines()
        .map(IndexEntry::of)
        .collect(ImmutableList.toImmutableList());
  }

  static ImmutableList<ModelLine> builtInLines(String file) throws ModelException {
    return ModelParser.parse(file, BuiltInModels.text(FOLDER + file));
  }
}
