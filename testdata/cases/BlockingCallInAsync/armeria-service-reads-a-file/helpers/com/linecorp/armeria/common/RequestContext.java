package com.linecorp.armeria.common;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

public interface RequestContext {
  ScheduledExecutorService eventLoop();

  <T, R> Function<T, R> makeContextAware(Function<T, R> function);
}
