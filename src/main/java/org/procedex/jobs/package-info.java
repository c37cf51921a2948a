/** The Spring Batch jobs and their schedule. */
@NullMarked
package org.procedex.jobs;

import org.jspecify.annotations.NullMarked;
