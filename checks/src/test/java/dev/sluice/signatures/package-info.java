/**
 * What the classes of a library look like from outside, as text that is kept in git.
 *
 * <p>{@link dev.sluice.signatures.ClassSignature} and {@link dev.sluice.signatures.MethodSignature}
 * are the values, {@link dev.sluice.signatures.ClassReading} makes them out of class files, {@link
 * dev.sluice.signatures.SignatureList} out of a list in {@code testdata/signatures}, {@link
 * dev.sluice.signatures.Versions} out of two versions of a library. {@link
 * dev.sluice.signatures.KnownClasses} looks a class up in all lists, the JDK and the class path of
 * the tests; {@link dev.sluice.signatures.HeaderClasses} turns lists into class files that code can
 * be compiled against.
 */
package dev.sluice.signatures;
