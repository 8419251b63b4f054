package com.linecorp.armeria.common;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

public interface HttpResponse {
  static HttpResponse of(String text) {
    throw new UnsupportedOperationException();
  }

  static HttpResponse of(CompletionStage<HttpResponse> response) {
    throw new UnsupportedOperationException();
  }

  static HttpResponse from(Supplier<HttpResponse> response, Executor executor) {
    throw new UnsupportedOperationException();
  }
}
