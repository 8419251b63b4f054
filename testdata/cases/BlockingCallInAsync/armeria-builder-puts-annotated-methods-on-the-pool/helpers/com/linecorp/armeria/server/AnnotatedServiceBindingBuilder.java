package com.linecorp.armeria.server;

public final class AnnotatedServiceBindingBuilder
    implements AnnotatedServiceConfigSetters<AnnotatedServiceBindingBuilder> {
  @Override
  public AnnotatedServiceBindingBuilder pathPrefix(String prefix) {
    return this;
  }

  @Override
  public AnnotatedServiceBindingBuilder useBlockingTaskExecutor(boolean isUsed) {
    return this;
  }

  public ServerBuilder build(Object service) {
    return new ServerBuilder();
  }
}
