package io.micronaut.http;

public interface MutableHttpResponse<B> {
  MutableHttpResponse<B> header(CharSequence name, CharSequence value);
}
