/**
 * Tests of the built jar, seen from outside: what it holds, what it links to, and what a build that
 * uses it does.
 *
 * <p>They run after {@code package} and load the jar, never the class folder, so that the same jar
 * can be tested on every supported pair of JDK and Error Prone without compiling anything again.
 */
package dev.sluice.build;
