package io.micronaut.http.annotation;

@HttpMethodMapping
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface Get {}
