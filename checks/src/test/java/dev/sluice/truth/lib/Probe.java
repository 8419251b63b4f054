package dev.sluice.truth.lib;

import java.io.IOException;
import java.util.Map;

/**
 * What the library and the instructions woven into generated code report to. One run at a time:
 * generated code runs on one thread.
 */
public final class Probe {
  private static Run run;
  private static Object wrapping;

  private Probe() {}

  /** Everything from here on belongs to {@code started}. */
  public static void start(Run started) {
    run = started;
  }

  /** One of {@code options} choices, 0 unless the run says otherwise. */
  public static int decide(String what, int options) {
    return run.decide(what, options);
  }

  static void callOrIoException(String what) throws IOException {
    run.call(what, IOException.class);
  }

  static void call(String what) {
    run.call(what, null);
  }

  /** Woven in after a close of the platform. */
  public static void close(String what, Class<?> declared) {
    run.close(what, declared);
  }

  /** Woven in before a call of the platform. */
  public static void call(String what, Class<?> declared) {
    run.call(what, declared);
  }

  /** A resource is open from now on. */
  static void opened(Object resource, String label) {
    run.opened(resource, label);
  }

  /** A resource is closed from now on, whatever else its {@code close()} does. */
  static void closed(Object resource) {
    run.closed(resource);
  }

  /** Closing {@code owner} closes {@code child} too. */
  static void owns(Object owner, Object child) {
    run.wrapped(owner, child);
  }

  /** Woven in where a generated method begins. */
  public static void enter() {
    run.enter();
  }

  /** The library calls back from here on: what that throws need not reach the generated code. */
  static void enterLibrary() {
    run.enter();
  }

  /** The library is done with what it called back. */
  static void exitLibrary() {
    run.exit();
  }

  /** Woven in where a line begins. */
  public static void line(int line) {
    run.line(line);
  }

  /** Woven in before a jump back. */
  public static void turn() {
    run.turn();
  }

  /** Woven in before a return. */
  public static void returning(Object result) {
    run.returning(result);
  }

  /** Woven in where an exception leaves a generated method. */
  public static void leaving(Throwable thrown) {
    run.leaving(thrown);
  }

  /** Woven in before that, for each variable in scope. */
  public static void inScope(Object value) {
    run.inScope(value);
  }

  /** Woven in before whatever throws, the end of a {@code finally} too. */
  public static void throwing(Throwable thrown) {
    run.throwing(thrown);
  }

  /** Woven in at the start of a catch clause. */
  public static void caught(Throwable thrown) {
    run.caught(thrown);
  }

  /** Woven in where a value is stored in a field, an array or a collection. */
  public static void kept(Object value) {
    run.kept(value);
  }

  /** Woven in where a constructor stores a value in a field of an object that can be closed. */
  public static void held(Object value) {
    run.held(value);
  }

  /** Woven in for what stores a value in an array. */
  public static void store(Object[] array, int index, Object value) {
    array[index] = value;
    run.stored(array, value);
  }

  /** Woven in before a value is added to a collection. */
  public static void stored(Object container, Object value) {
    run.stored(container, value);
  }

  /** Woven in for {@code map.put(key, value)}. */
  public static <K, V> V put(Map<K, V> map, K key, V value) {
    V previous = map.put(key, value);
    run.stored(map, value);
    return previous;
  }

  /** Woven in after an array or a collection is made. */
  public static void made(Object container) {
    run.made(container);
  }

  /** Woven in after an array is made that a call gets for several arguments. */
  public static void passed(Object array) {
    run.passed(array);
  }

  /** Woven in before a method of the platform gets a value that it may keep. */
  public static void given(Object value) {
    run.kept(value);
  }

  /** Woven in before a call of the platform that needs an open {@code resource}. */
  public static void used(Object resource) {
    run.used(resource);
  }

  /** Woven in before a wrapper of the platform is made. */
  public static void wrapping(Object inner) {
    run.used(inner);
    wrapping = inner;
  }

  /** Woven in after that. */
  public static void wrapped(Object wrapper) {
    run.wrapped(wrapper, wrapping);
  }
}
