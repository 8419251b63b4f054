package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the lines of a model file that tell where code runs and what blocks.
 *
 * <pre>
 * blocks file java.nio.file.Files#readString(..)
 * may-block file java.nio.file.Files#exists(..)
 * blocks-on file java.io.InputStream#read(..) receiver
 * blocks wait java.util.concurrent.Future#get(long, ..) unless zero argument 1
 * never-blocks java.util.UUID#randomUUID()
 * runs-callback-on subscriber reactor.core.publisher.Mono#defer(..) argument 1
 * is-called-on event-loop io.netty.channel.ChannelInboundHandler#channelRead(..)
 * emits-on event-loop reactor.core.publisher.Flux#interval(java.time.Duration)
 * emits-from reactor.core.publisher.Flux#create(..) argument 1
 * subscribes-on executor reactor.core.publisher.Mono#subscribeOn(..) by argument 1
 * provides worker reactor.core.scheduler.Schedulers#boundedElastic()
 * continues-with reactor.core.publisher.Mono#then(reactor.core.publisher.Mono) argument 1
 * signals-on caller reactor.core.publisher.Mono
 * runs-on event-loop io.netty.channel.EventLoop
 * annotated-runs-on worker io.smallrye.common.annotation.Blocking
 * annotated-is-called-on worker io.quarkus.vertx.ConsumeEvent where blocking=true
 * annotated-is-called-on event-loop jakarta.ws.rs.HttpMethod returning-reactive if a.B unless a.C
 * offloads-source reactor.core.publisher.Mono with subscribeOn(a.Schedulers.elastic())
 * offloads-code io.vertx.core.Future#map(a.Function) with compose({value} -> {a.Vertx}.run({body}))
 * </pre>
 *
 * <p>After the verb stands the thread (the names of {@link ThreadKind}) or the category (those of
 * {@link BlockingFact.Category}), then as in the other lines the method or type, and what of it is
 * meant.
 */
final class ThreadLineParser {
  private static final ImmutableMap<String, ThreadVerb> THREAD_VERBS =
      byWord(ThreadVerb.values(), ThreadVerb::word);
  private static final ImmutableMap<String, ThreadTypeFact.Verb> TYPE_VERBS =
      byWord(ThreadTypeFact.Verb.values(), ThreadTypeFact.Verb::word);
  private static final ImmutableMap<String, BlockingFact.Verb> BLOCKING_VERBS =
      byWord(BlockingFact.Verb.values(), BlockingFact.Verb::word);
  private static final ImmutableMap<String, OffloadFact.Verb> OFFLOAD_VERBS =
      byWord(OffloadFact.Verb.values(), OffloadFact.Verb::word);
  private static final ImmutableMap<String, ThreadKind> THREADS =
      byWord(ThreadKind.values(), ThreadKind::word);
  private static final ImmutableMap<String, BlockingFact.Category> CATEGORIES =
      byWord(BlockingFact.Category.values(), BlockingFact.Category::word);

  private static final ImmutableSet<ThreadKind> THREADS_OF_TYPES =
      ImmutableSet.of(
          ThreadKind.EVENT_LOOP,
          ThreadKind.WORKER,
          ThreadKind.CALLER,
          ThreadKind.EMITTER,
          ThreadKind.UNKNOWN);

  private final ModelScanner scanner;
  private final ModelParser parser;

  ThreadLineParser(ModelScanner scanner, ModelParser parser) {
    this.scanner = scanner;
    this.parser = parser;
  }

  /** The verbs of these lines, in the order in which messages list them. */
  static ImmutableList<String> verbs() {
    return ImmutableList.<String>builder()
        .addAll(BLOCKING_VERBS.keySet())
        .addAll(THREAD_VERBS.keySet())
        .addAll(TYPE_VERBS.keySet())
        .addAll(OFFLOAD_VERBS.keySet())
        .add(RewriteFact.VERB)
        .build();
  }

  /** The rest of a line that begins with {@code verb}; empty if that is no verb of these lines. */
  Optional<ModelLine> findLine(String verb, int since) throws ModelException {
    if (BLOCKING_VERBS.containsKey(verb)) {
      return Optional.of(new ModelLine.AboutBlocking(blocking(BLOCKING_VERBS.get(verb)), since));
    }
    if (THREAD_VERBS.containsKey(verb)) {
      return Optional.of(new ModelLine.AboutThread(thread(THREAD_VERBS.get(verb)), since));
    }
    if (TYPE_VERBS.containsKey(verb)) {
      return Optional.of(new ModelLine.AboutThreadType(type(TYPE_VERBS.get(verb)), since));
    }
    if (OFFLOAD_VERBS.containsKey(verb)) {
      return Optional.of(new ModelLine.AboutOffload(offload(OFFLOAD_VERBS.get(verb)), since));
    }
    return verb.equals(RewriteFact.VERB)
        ? Optional.of(
            new ModelLine.AboutRewrite(
                new RewriteFact(parser.method(), movingCall(), scanner.origin()), since))
        : Optional.empty();
  }

  private BlockingFact blocking(BlockingFact.Verb verb) throws ModelException {
    BlockingFact.Category category =
        verb == BlockingFact.Verb.NEVER_BLOCKS
            ? BlockingFact.Category.FILE
            : choice(CATEGORIES, ImmutableSet.copyOf(CATEGORIES.values()));
    MethodPattern method = parser.method();
    Optional<Operand> source =
        verb == BlockingFact.Verb.BLOCKS_ON
            ? Optional.of(parser.operand(method, "receiver or argument 1"))
            : Optional.empty();
    Optional<Operand> zero = Optional.empty();
    if (scanner.skipWord("unless")) {
      if (!scanner.skipWord("zero")) {
        throw scanner.expected("zero argument 1");
      }
      zero = Optional.of(parser.operand(method, "argument 1"));
    }
    return new BlockingFact(verb, category, method, source, zero, scanner.origin());
  }

  private ThreadFact thread(ThreadVerb verb) throws ModelException {
    ThreadKind thread =
        verb.threads().isEmpty() ? ThreadKind.UNKNOWN : choice(THREADS, verb.threads());
    MethodPattern method = parser.method();
    ImmutableSet<Operand> operands =
        verb.needsOperands()
            ? parser.operands(method, "receiver or argument 1")
            : ImmutableSet.of();
    Optional<Operand> executor = Optional.empty();
    if (thread == ThreadKind.EXECUTOR) {
      if (!scanner.skipWord("by")) {
        throw scanner.expected("by receiver, or by argument 1: the executor");
      }
      executor = Optional.of(parser.operand(method, "receiver or argument 1"));
    }
    return new ThreadFact(verb, thread, method, operands, executor, scanner.origin());
  }

  private ThreadTypeFact type(ThreadTypeFact.Verb verb) throws ModelException {
    ThreadKind thread =
        verb == ThreadTypeFact.Verb.ANNOTATED_BLOCKS
            ? ThreadKind.WORKER
            : choice(THREADS, THREADS_OF_TYPES);
    String className = parser.className();
    Optional<String> element =
        scanner.skipWord("where") ? Optional.of(scanner.word()) : Optional.empty();
    boolean onlyReactive = scanner.skipWord("returning-reactive");
    ImmutableList.Builder<String> present = ImmutableList.builder();
    ImmutableList.Builder<String> absent = ImmutableList.builder();
    while (!scanner.isAtEnd()) {
      if (scanner.skipWord("if")) {
        present.add(parser.className());
      } else if (scanner.skipWord("unless")) {
        absent.add(parser.className());
      } else {
        throw scanner.expected("returning-reactive, if and a class, or unless and a class");
      }
    }
    return new ThreadTypeFact(
        verb,
        thread,
        className,
        present.build(),
        absent.build(),
        onlyReactive,
        element,
        scanner.origin());
  }

  private OffloadFact offload(OffloadFact.Verb verb) throws ModelException {
    return new OffloadFact(verb, parser.className(), movingCall(), scanner.origin());
  }

  private String movingCall() throws ModelException {
    if (!scanner.skipWord("with")) {
      throw scanner.expected("with, and the call that moves it");
    }
    String call = scanner.rest();
    if (call.isEmpty()) {
      throw scanner.expected("the call that moves it");
    }
    return call;
  }

  private <T> T choice(ImmutableMap<String, T> words, ImmutableSet<T> allowed)
      throws ModelException {
    int start = scanner.position();
    T chosen = words.get(scanner.word());
    if (chosen == null || !allowed.contains(chosen)) {
      throw scanner.expectedAt(
          start,
          words.entrySet().stream()
              .filter(entry -> allowed.contains(entry.getValue()))
              .map(entry -> entry.getKey())
              .collect(java.util.stream.Collectors.joining(", ", "one of ", "")));
    }
    return chosen;
  }

  private static <T> ImmutableMap<String, T> byWord(T[] values, Function<T, String> word) {
    return Arrays.stream(values).collect(ImmutableMap.toImmutableMap(word, value -> value));
  }
}
