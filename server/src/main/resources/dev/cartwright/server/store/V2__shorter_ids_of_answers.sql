-- Each answer's id lies at random in the index: 12 of the hash's 18 bytes, in base64, keep that smaller.

update answer
set id = substr(id, 1, 16);
