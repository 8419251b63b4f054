/**
 * What libraries do with resources, as data.
 *
 * <p>The knowledge stands in {@code *.model} files, one a library, one fact a line: the built-in
 * ones are resources of this package, which {@link dev.sluice.models.BuiltInModels} reads as they
 * are needed; users add theirs. {@link dev.sluice.models.ModelParser} turns text into {@link
 * dev.sluice.models.ModelLine}s and documents the format, {@link dev.sluice.models.ClassModel}
 * holds what they say of one class, {@link dev.sluice.models.Models} is the door and answers what
 * is known about a method or class, {@link dev.sluice.models.ModelConflicts} finds lines that can't
 * all be true. Nothing here knows javac: methods are looked up by name.
 */
package dev.sluice.models;
