import keras
import numpy as np
from keras import layers

x_train = np.random.rand(1000, 24, 3)                 # put your own data here
y_train = np.random.rand(1000, 2)

model = keras.Sequential([
    keras.Input(shape=(24, 3)),
    layers.LSTM(50, return_sequences=True),
    layers.LSTM(50, return_sequences=True),
    layers.LSTM(50),
    layers.Dense(2),
])
model.compile(optimizer="adam", loss="mean_squared_error")
model.fit(x_train, y_train, batch_size=32, epochs=100, validation_split=0.2)
