package io.micronaut.http;

public interface HttpRequest<B> {}
