package com.linecorp.armeria.common;

import java.util.concurrent.CompletableFuture;

public interface HttpRequest {
  CompletableFuture<String> aggregate();
}
