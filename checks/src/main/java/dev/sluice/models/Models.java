package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the model files say, the built-in ones and the user's. The answers never change; what
 * is known of a class is put together when it is first asked for, so one thread at a time may ask.
 *
 * <p>Of several facts that fit a call and answer the same question (what is the result, what
 * becomes of this operand, does it throw), the <em>first</em> decides. User files come before the
 * built-in ones, in the order in which they are named; a later file's fact about which an earlier
 * file leaves nothing to say is left out: {@code borrows a.B#open(..)} replaces {@code acquires
 * a.B#open(int)}.
 */
public final class Models {
  private final ImmutableList<Map<String, List<ModelLine>>> userFiles;
  private final BuiltInModels builtIn;
  private final Map<String, ClassModel> classes = new HashMap<>();

  private final ImmutableList<ModelLine.AboutThreads> threadLines;

  private Models(
      ImmutableList<Map<String, List<ModelLine>>> userFiles,
      ImmutableList<ModelLine.AboutThreads> threadLines,
      BuiltInModels builtIn) {
    this.userFiles = userFiles;
    this.threadLines = threadLines;
    this.builtIn = builtIn;
  }

  /** The built-in models but for {@code file}: what that one is generated from. */
  public static Models builtInWithout(String file) {
    return new Models(ImmutableList.of(), ImmutableList.of(), new BuiltInModels(Optional.of(file)));
  }

  /**
   * Reads {@code userFiles}; the built-in models are read as they are needed.
   *
   * @throws ModelException if a file can't be read, a line is malformed, or a file contradicts
   *     itself
   */
  public static Models load(List<Path> userFiles) throws ModelException {
    ImmutableList.Builder<Map<String, List<ModelLine>>> files = ImmutableList.builder();
    ImmutableList.Builder<ModelLine.AboutThreads> threadLines = ImmutableList.builder();
    for (Path file : userFiles) {
      Map<String, List<ModelLine>> byClass = new LinkedHashMap<>();
      for (ModelLine line : ModelParser.parse(file.toString(), read(file))) {
        if (line instanceof ModelLine.AboutThreads about) {
          threadLines.add(about);
        } else {
          byClass.computeIfAbsent(line.className(), unused -> new ArrayList<>()).add(line);
        }
      }
      for (List<ModelLine> lines : byClass.values()) {
        ModelConflicts.requireConsistent(lines);
      }
      files.add(byClass);
    }
    return new Models(files.build(), threadLines.build(), new BuiltInModels(Optional.empty()));
  }

  /** The facts whose pattern names exactly this owner and method, the ones that win first. */
  public List<MethodFact> factsAbout(String owner, String method) {
    return about(owner).factsAbout(method);
  }

  /** Whether any line speaks of the class of this canonical name: a cheap way to say no. */
  public boolean mentionsClass(String className) {
    return !about(className).isEmpty();
  }

  /** Whether objects of exactly this class, and of its subclasses, need no close. */
  public boolean needsNoClose(String className) {
    return about(className).needsNoClose();
  }

  /** Whether an iterator that delivers objects of this class makes them for its caller. */
  public boolean isMadeByIterators(String className) {
    return about(className).isMadeByIterators();
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
    return about(className).releaseMethods();
  }

  /** Whether a line makes objects of exactly this class resources that do nothing between calls. */
  public boolean isPassive(String className) {
    return about(className).isPassive();
  }

  /** What the annotation of this canonical name means for what carries it. */
  public Optional<AnnotationFact> findAnnotation(String className) {
    return about(className).annotationFact();
  }

  /**
   * Where a file of the user overrules a later one or a built-in one, each as {@code a.model:1 over
   * b.model:2}.
   */
  public ImmutableList<String> overruledLines() {
    ImmutableList.Builder<String> overruled = ImmutableList.builder();
    for (int file = 0; file < userFiles.size(); file++) {
      for (Map.Entry<String, List<ModelLine>> entry : userFiles.get(file).entrySet()) {
        List<ModelLine> losers = new ArrayList<>();
        for (Map<String, List<ModelLine>> later : userFiles.subList(file + 1, userFiles.size())) {
          losers.addAll(later.getOrDefault(entry.getKey(), ImmutableList.of()));
        }
        for (UnparsedLine line : builtIn.about(entry.getKey())) {
          losers.add(line.parse());
        }
        overruled.addAll(ModelConflicts.between(entry.getValue(), losers));
      }
    }
    return overruled.build();
  }

  private ClassModel about(String className) {
    ClassModel known = classes.get(className);
    if (known == null) {
      List<List<ModelLine>> userLines = new ArrayList<>(userFiles.size());
      for (Map<String, List<ModelLine>> file : userFiles) {
        userLines.add(file.getOrDefault(className, ImmutableList.of()));
      }
      known = new ClassModel(userLines, builtIn.about(className));
      classes.put(className, known);
    }
    return known;
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
}
