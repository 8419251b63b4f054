package com.linecorp.armeria.server;

public final class ServerBuilder {
  public AnnotatedServiceBindingBuilder annotatedService() {
    return new AnnotatedServiceBindingBuilder();
  }

  public ServerBuilder annotatedService(Object service) {
    return this;
  }
}
