# Short names for `python3 dev.py RECIPE`, for those who have make.
.PHONY: demo test lint docs bench wheel
demo test lint docs bench wheel:
	python3 dev.py $@
