package dev.sluice.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the lines say of streams that can be made up is what the libraries do: each such method is
 * called with streams that know whether they were closed.
 */
final class ModelTruthTest {
  @TempDir Path folder;

  @Test
  void librariesDoWhatTheLinesSay() throws Exception {
    List<String> failures = new ArrayList<>();
    int tried = 0;
    for (String file : BuiltInModels.files()) {
      for (ModelLine line : ModelParser.parse(file, BuiltInModels.text(file))) {
        if (line.since() <= Runtime.version().feature()
            && line instanceof ModelLine.AboutMethod about
            && canBeTried(about.fact().verb())) {
          for (Executable method : methodsOf(about.fact())) {
            if (about.fact().verb() == Verb.WRAPS && !isClosedByResult(method)) {
              continue;
            }
            Optional<Boolean> isTrue = isTrue(about.fact(), method);
            tried += isTrue.isPresent() ? 1 : 0;
            if (!isTrue.orElse(true)) {
              failures.add(line.origin() + ": " + about.fact().verb() + " " + method);
            }
          }
        }
      }
    }
    assertEquals("", String.join("\n", failures));
    assertTrue(tried > 400, "only " + tried + " were tried");
  }

  @Test
  void closingTheChannelOfAFileClosesTheFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    try (FileInputStream stream = new FileInputStream(file.toFile())) {
      FileChannel channel = stream.getChannel();
      channel.close();
      assertFalse(stream.getFD().valid());
    }
  }

  @Test
  void closingAStreamOfASocketClosesTheSocket() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
      socket.getOutputStream().close();
      assertTrue(socket.isClosed());
    }
  }

  @Test
  void closingTheSocketOfAChannelClosesTheChannel() throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      channel.socket().close();
      assertFalse(channel.isOpen());
    }
  }

  @Test
  void closingTheTokensOfAScannerClosesTheScanner() {
    TrackedArgument source = TrackedArgument.of(Readable.class, 0).orElseThrow();
    new Scanner((Readable) source.value()).tokens().close();
    assertTrue(source.isClosed());
  }

  @Test
  void closingTheLinesOfAReaderDoesNotCloseTheReader() throws IOException {
    BufferedReader reader = new BufferedReader(new StringReader("a"));
    reader.lines().close();
    assertEquals("a", reader.readLine());
  }

  @Test
  void copyInputStreamToFileClosesWhatCopyToFileLeavesOpen() throws IOException {
    TrackedArgument source = TrackedArgument.of(InputStream.class, 0).orElseThrow();
    File file = folder.resolve("copy").toFile();
    FileUtils.copyToFile((InputStream) source.value(), file);
    assertFalse(source.isClosed());
    FileUtils.copyInputStreamToFile((InputStream) source.value(), file);
    assertTrue(source.isClosed());
  }

  /** What stands for a resource without being one leads to it, and has no close to try. */
  private static boolean isClosedByResult(Executable method) {
    return !(method instanceof Constructor<?> constructor)
        || AutoCloseable.class.isAssignableFrom(constructor.getDeclaringClass());
  }

  private static boolean canBeTried(Verb verb) {
    return verb == Verb.WRAPS || verb == Verb.RETURNS || verb == Verb.CLOSES || verb == Verb.USES;
  }

  private static ImmutableList<Executable> methodsOf(MethodFact fact) {
    return LibraryClasses.find(fact.method().owner()).stream()
        .flatMap(owner -> LibraryClasses.declared(owner, fact.method()).stream())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !(isAbstractClass(method) && method instanceof Constructor))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isAbstractClass(Executable method) {
    return Modifier.isAbstract(method.getDeclaringClass().getModifiers());
  }

  /** Whether the line is true of the method; empty if no call of it can be made up. */
  private static Optional<Boolean> isTrue(MethodFact fact, Executable method) {
    for (int content = 0; content < TrackedArgument.CONTENTS; content++) {
      Optional<Call> call = Call.of(method, content);
      if (call.isEmpty()) {
        return Optional.empty();
      }
      Optional<Boolean> isTrue = call.get().bearsOut(fact);
      if (isTrue.isPresent()) {
        return isTrue;
      }
    }
    return Optional.empty();
  }

  /** A call with made up arguments. */
  private record Call(Executable method, ImmutableList<TrackedArgument> operands) {
    /** Operand 0 is the receiver, an arbitrary object where there is none. */
    static Optional<Call> of(Executable method, int content) {
      List<Class<?>> types = new ArrayList<>();
      boolean hasReceiver = !LibraryClasses.isStatic(method) && method instanceof Method;
      types.add(hasReceiver ? method.getDeclaringClass() : int.class);
      types.addAll(List.of(method.getParameterTypes()));
      ImmutableList.Builder<TrackedArgument> operands = ImmutableList.builder();
      for (Class<?> type : types) {
        Optional<TrackedArgument> operand =
            TrackedArgument.of(type, content).or(() -> TrackedArgument.ofDefaultConstructor(type));
        if (operand.isEmpty()) {
          return Optional.empty();
        }
        operands.add(operand.get());
      }
      return Optional.of(new Call(method, operands.build()));
    }

    /** Empty if nothing that the line speaks of is a stream, or if the call fails. */
    Optional<Boolean> bearsOut(MethodFact fact) {
      ImmutableList<TrackedArgument> meant = tracked(fact);
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      try {
        Object result = invoke();
        if (fact.verb() == Verb.RETURNS) {
          return Optional.of(result == meant.get(0).value());
        }
        if (fact.verb() != Verb.CLOSES && result instanceof AutoCloseable closeable) {
          closeable.close();
        }
      } catch (InvocationTargetException e) {
        if (fact.verb() == Verb.WRAPS || fact.verb() == Verb.RETURNS) {
          return Optional.empty();
        }
      } catch (Exception e) {
        throw new AssertionError(fact.origin() + " " + method, e);
      }
      return Optional.of(
          fact.verb() == Verb.USES
              ? meant.stream().noneMatch(TrackedArgument::isClosed)
              : meant.stream().allMatch(TrackedArgument::isClosed));
    }

    private ImmutableList<TrackedArgument> tracked(MethodFact fact) {
      ImmutableList.Builder<TrackedArgument> tracked = ImmutableList.builder();
      for (int position = 0; position < operands.size(); position++) {
        boolean isKnown = operands.get(position).isTracked() || fact.verb() == Verb.RETURNS;
        if (isKnown && fact.speaksOf(new Operand(position))) {
          tracked.add(operands.get(position));
        }
      }
      return tracked.build();
    }

    private Object invoke() throws ReflectiveOperationException {
      Object[] arguments =
          operands.stream().skip(1).map(TrackedArgument::value).toArray(Object[]::new);
      return method instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) method).invoke(operands.get(0).value(), arguments);
    }
  }
}
