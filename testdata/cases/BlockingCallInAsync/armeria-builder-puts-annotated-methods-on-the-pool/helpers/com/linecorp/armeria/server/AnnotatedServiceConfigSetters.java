package com.linecorp.armeria.server;

public interface AnnotatedServiceConfigSetters<S extends AnnotatedServiceConfigSetters<S>> {
  S pathPrefix(String prefix);

  S useBlockingTaskExecutor(boolean isUsed);
}
