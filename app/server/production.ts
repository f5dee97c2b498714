// Imported before anything else: libraries decide while they load whether they check their callers, which makes a page twice as slow.
process.env.NODE_ENV ??= 'production';
