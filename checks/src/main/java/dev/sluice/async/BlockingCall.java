package dev.sluice.async;

import com.sun.source.util.TreePath;

/**
 * A call that blocks.
 *
 * @param path the call, or the reference to what is called
 * @param chain why it blocks
 */
record BlockingCall(TreePath path, BlockingChain chain) {}
