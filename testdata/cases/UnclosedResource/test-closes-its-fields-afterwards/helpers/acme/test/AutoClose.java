package acme.test;

public @interface AutoClose {}
