package io.quarkus.runtime;

public final class Quarkus {}
