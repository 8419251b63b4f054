package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;

/**
 * An argument that was made up for a call.
 *
 * @param value what is passed
 * @param isTracked whether the argument is a stream or a channel
 * @param closed whether it has been closed
 */
record TrackedArgument(Object value, boolean isTracked, AtomicBoolean closed) {
  /** How many kinds of content an input stream can have. */
  static final int CONTENTS = 3;

  boolean isClosed() {
    return closed.get();
  }

  /** Something that can be passed for {@code type}; {@code content} says what it yields. */
  static Optional<TrackedArgument> of(Class<?> type, int content) {
    AtomicBoolean closed = new AtomicBoolean();
    for (Object stream : streams(closed, content)) {
      if (type.isInstance(stream) && type != Object.class) {
        return Optional.of(new TrackedArgument(stream, true, closed));
      }
    }
    if (type.isArray() && AutoCloseable.class.isAssignableFrom(type.getComponentType())) {
      return of(type.getComponentType(), content)
          .map(element -> new TrackedArgument(arrayOf(type, element), true, element.closed()));
    }
    return findPlain(type).map(value -> new TrackedArgument(value, false, closed));
  }

  /** A new object of a class that can be made out of nothing. */
  static Optional<TrackedArgument> ofDefaultConstructor(Class<?> type) {
    if (Modifier.isAbstract(type.getModifiers())) {
      return Optional.empty();
    }
    try {
      Object value = type.getConstructor().newInstance();
      return Optional.of(new TrackedArgument(value, false, new AtomicBoolean()));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private static Object arrayOf(Class<?> type, TrackedArgument element) {
    Object array = Array.newInstance(type.getComponentType(), 1);
    Array.set(array, 0, element.value());
    return array;
  }

  private static ImmutableList<Object> streams(AtomicBoolean closed, int content) {
    Runnable close = () -> closed.set(true);
    return ImmutableList.of(
        new TrackedInput(bytes(content), close),
        new TrackedOutput(close),
        new TrackedReader(close),
        new TrackedWriter(close),
        new TrackedChannel(close),
        Stream.of("a").onClose(close),
        IntStream.of(1).onClose(close),
        LongStream.of(1).onClose(close),
        DoubleStream.of(1).onClose(close));
  }

  private static Optional<Object> findPlain(Class<?> type) {
    ImmutableList<Object> values =
        ImmutableList.of(
            1,
            1L,
            1.0,
            1.0f,
            true,
            'a',
            (short) 1,
            (byte) 1,
            "UTF-8",
            new byte[16],
            new char[16],
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8.newDecoder(),
            StandardCharsets.UTF_8.newEncoder(),
            ByteBuffer.allocate(16),
            CharBuffer.allocate(16),
            Locale.ROOT,
            new CRC32(),
            new Deflater(),
            new Inflater(),
            digest());
    for (Object value : values) {
      boolean isNamed =
          type == Charset.class
              || type == CharsetDecoder.class
              || type == CharsetEncoder.class
              || type == Checksum.class
              || type == CharSequence.class;
      if (wrapper(type) == value.getClass() || (isNamed && type.isInstance(value))) {
        return Optional.of(value);
      }
    }
    if (MessageDigest.class == type) {
      return Optional.of(digest());
    }
    return isFunction(type) ? Optional.of(function(type)) : Optional.empty();
  }

  private static Class<?> wrapper(Class<?> type) {
    return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
  }

  private static boolean isFunction(Class<?> type) {
    return type.isAnnotationPresent(FunctionalInterface.class);
  }

  /** Answers nothing: 0, false or null. */
  private static Object function(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader() == null
            ? TrackedArgument.class.getClassLoader()
            : type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            method.getReturnType() == void.class || !method.getReturnType().isPrimitive()
                ? null
                : Array.get(Array.newInstance(method.getReturnType(), 1), 0));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(int content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (content == 0) {
        bytes.write("some text\nof two lines".getBytes(StandardCharsets.UTF_8));
      } else if (content == 1) {
        try (OutputStream zipped = new GZIPOutputStream(bytes)) {
          zipped.write('a');
        }
      } else {
        try (OutputStream objects = new ObjectOutputStream(bytes)) {
          objects.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final class TrackedInput extends ByteArrayInputStream {
    private final Runnable close;

    TrackedInput(byte[] content, Runnable close) {
      super(content);
      this.close = close;
    }

    @Override
    public void close() {
      close.run();
    }
  }

  private static final class TrackedOutput extends ByteArrayOutputStream {
    private final Runnable close;

    TrackedOutput(Runnable close) {
      this.close = close;
    }

    @Override
    public void close() {
      close.run();
    }
  }

  private static final class TrackedReader extends StringReader {
    private final Runnable close;

    TrackedReader(Runnable close) {
      super("some text\nof two lines");
      this.close = close;
    }

    @Override
    public void close() {
      close.run();
    }
  }

  private static final class TrackedWriter extends StringWriter {
    private final Runnable close;

    TrackedWriter(Runnable close) {
      this.close = close;
    }

    @Override
    public void close() {
      close.run();
    }
  }

  private static final class TrackedChannel implements ByteChannel {
    private final Runnable close;

    TrackedChannel(Runnable close) {
      this.close = close;
    }

    @Override
    public int read(ByteBuffer target) {
      return -1;
    }

    @Override
    public int write(ByteBuffer source) {
      int written = source.remaining();
      source.position(source.limit());
      return written;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      close.run();
    }
  }
}
