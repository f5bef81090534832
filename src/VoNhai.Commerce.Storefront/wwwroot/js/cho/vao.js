// A phone with scripts and a memory of its own uses the till that works without a network.
if ('indexedDB' in window && !location.search.includes('don-gian')) location.replace('/nha-ban/cho/may');
